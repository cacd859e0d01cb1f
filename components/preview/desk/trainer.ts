/** `<preview-trainer>`: what a trainer sees: who stands where, and every answer in words. */
import { html, LitElement, nothing } from 'lit';
import type { Codebook } from '../../model/record.ts';
import { save } from '../../trainer/page/save.ts';
import { duration } from '../../trainer/page/words.ts';
import { answersOf, countAnswered, type AnswerRow } from '../report/answers.ts';
import { attemptsJson } from '../report/attempts-file.ts';
import { pageTimesOf, type PageTime } from '../report/times.ts';
import { summarise } from '../report/summary.ts';
import { standardOf, targetLabel } from './labels.ts';
import type { Attempt, DeskData, PackageInfo } from '../wire.ts';

/** One attempt with whom and what it belongs to. */
export interface AttemptOf {
  readonly target: string;
  readonly learner: string;
  readonly name: string;
  readonly attempt: Attempt;
}

const results = { correct: 'correct', wrong: 'not correct', neutral: 'no right or wrong', '': '' } as const;

const columns = ['Learner', 'Attempt', 'Status', 'Score', 'Time', 'Last access', 'Answers'];

const accessed = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** @fires attempt-reset with the `AttemptOf` that is to be deleted */
export class PreviewTrainer extends LitElement {
  static override properties = {
    data: { attribute: false },
    codebook: { attribute: false },
    open: { state: true },
  };
  declare data: DeskData | null;
  declare codebook: Codebook | null;
  /** Attempts whose answers are shown. */
  declare open: ReadonlySet<string>;

  constructor() {
    super();
    this.data = null;
    this.codebook = null;
    this.open = new Set();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #attempts(): readonly AttemptOf[] {
    const { files = [], learners = [] } = this.data ?? {};
    return learners.flatMap(({ id, name }) =>
      files
        .filter((file) => file.learner === id)
        .flatMap(({ target, learner, attempts }) =>
          attempts.map((attempt) => ({ target, learner, name, attempt })),
        ),
    );
  }

  #package(target: string): PackageInfo | undefined {
    return this.data?.packages.find((known) => known.target === target);
  }

  protected override render(): unknown {
    const attempts = this.#attempts;
    return html`
      ${(this.data?.problems ?? []).map((problem) => html`<p class="problem" role="alert">${problem}</p>`)}
      ${
        attempts.length === 0
          ? html`<p class="quiet">No attempt yet. Play the course, and each commit shows here at once.</p>`
          : html`
              <div class="wide" tabindex="0" role="region" aria-label="Attempts">
                <table class="trainer-table">
                  <thead>
                    <tr>
                      ${columns.map((title) => html`<th scope="col">${title}</th>`)}
                      <th scope="col"><span class="hidden">Reset</span></th>
                    </tr>
                  </thead>
                  <tbody>
                    ${attempts.map((one) => this.#row(one))}
                  </tbody>
                </table>
              </div>
              ${this.#export()}
            `
      }
    `;
  }

  #export(): unknown {
    return html`
      <p class="export">
        <button
          type="button"
          @click=${() => {
            this.#save();
          }}
        >
          Save these attempts
        </button>
        <span class="quiet">
          As a file for <code>report.html</code> of the trainer’s kit. What learners wrote for themselves
          stays out.
        </span>
      </p>
    `;
  }

  #save(): void {
    if (!this.data) return;
    const blob = new Blob([attemptsJson(this.data)], { type: 'application/json' });
    save(`${this.codebook?.course ?? 'preview'}-attempts.json`, blob);
  }

  #toggle(key: string): void {
    const open = new Set(this.open);
    if (!open.delete(key)) open.add(key);
    this.open = open;
  }

  #row(one: AttemptOf): unknown {
    const { attempt, learner, name, target } = one;
    const key = `${target} ${learner} ${attempt.number}`;
    const standard = this.#package(target)?.standard ?? standardOf(target);
    const { score, seconds, status, tone } = summarise(standard, attempt.values);
    const answers = answersOf(standard, attempt.values, this.codebook);
    const counted = countAnswered(answers, this.codebook);
    const times = pageTimesOf(attempt.values, this.codebook);
    const open = this.open.has(key);
    return html`
      <tr>
        <th scope="row">${name}</th>
        <td><span class="number">${attempt.number}</span> in ${targetLabel(target)}</td>
        <td><span class="status" data-tone=${tone}>${status}</span></td>
        <td class="number">${score || '–'}</td>
        <td class="number">${seconds === null ? '–' : duration(seconds)}</td>
        <td>${accessed.format(new Date(attempt.saved))}</td>
        <td>
          <button
            type="button"
            aria-expanded=${String(open)}
            ?disabled=${answers.length + times.length === 0}
            @click=${() => {
              this.#toggle(key);
            }}
          >
            ${counted} ${counted === 1 ? 'answer' : 'answers'}
          </button>
        </td>
        <td>
          <button
            type="button"
            class="quiet-button"
            aria-label="Reset attempt ${attempt.number} of ${name}, ${targetLabel(target)}"
            @click=${() => {
              this.dispatchEvent(new CustomEvent<AttemptOf>('attempt-reset', { detail: one }));
            }}
          >
            Reset…
          </button>
        </td>
      </tr>
      ${open ? this.#details(answers, times, name) : nothing}
    `;
  }

  #details(answers: readonly AnswerRow[], times: readonly PageTime[], name: string): unknown {
    return html`
      <tr class="answers">
        <td colspan="8">
          ${answers.length === 0 ? nothing : this.#answers(answers, name)}
          ${times.length === 0 ? nothing : this.#times(times, name)}
        </td>
      </tr>
    `;
  }

  #times(times: readonly PageTime[], name: string): unknown {
    return html`
      <table>
        <caption>
          Active time of ${name} on each page
        </caption>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          ${times.map(
            ({ page, seconds, title }) => html`
              <tr>
                <td>${title}<code class="id">${page}</code></td>
                <td class="number">${duration(seconds)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  #answers(answers: readonly AnswerRow[], name: string): unknown {
    const further = answers.length - countAnswered(answers, this.codebook);
    return html`
      <table>
        <caption>
          Answers of
          ${name}${
            further === 0
              ? nothing
              : html`: ${answers.length - further} that the report counts, and ${further} further
                ${further === 1 ? 'row' : 'rows'}, such as how a story ended and how the final check went`
          }
        </caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Right answer</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          ${answers.map(
            (answer) => html`
              <tr>
                <td class="number">${answer.row}</td>
                <td>${answer.question}<code class="id">${answer.id}</code></td>
                <td>${answer.answer}</td>
                <td>${answer.right || '–'}</td>
                <td>
                  <span class="result" data-result=${answer.result}>${results[answer.result]}</span>
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}
