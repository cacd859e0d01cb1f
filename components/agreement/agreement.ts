import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Activity } from '../elements/activity.ts';
import { grow } from '../elements/grow.ts';
import type { Translate } from '../i18n/translate.ts';
import type { AgreementContent, Field } from '../model/agreement.ts';
import { emit } from '../model/events.ts';
import type { FieldValue } from '../model/progress.ts';
import { fieldView, follows, type FieldActions } from './field.ts';
import { sheetView } from './sheet.ts';
import { standingView } from './standing.ts';

/**
 * The draft agreement, or the Monday plan: a form whose boxes begin with what was written in reflections, and the
 * same as a page to read and print.
 *
 * @fires agreement-edited - at every change, the whole field
 * @fires agreement-left - a text box lost the focus
 */
export class CourseAgreement extends Activity<AgreementContent> {
  static override readonly properties = [...Activity.properties, 'privacy', 'overflow', 'kept', 'reading'];

  declare privacy: 'lms' | 'device' | 'review';
  /** Ids of the slots whose words are longer than the LMS can keep. */
  declare overflow: readonly string[];
  /** This device keeps what the LMS does not. */
  declare kept: boolean;
  /** It is shown as a page instead of as a form. */
  declare private reading: boolean;
  /** What is in the boxes. Kept here so that late `content` never takes a letter from under the cursor. */
  #drafts: Readonly<Record<string, FieldValue>> = {};
  /** Own words that were given up for those of a reflection in this view, to be put back. */
  #kept: Readonly<Record<string, string>> = {};
  /** Selector of what gets the focus after a move. */
  #target = '';

  constructor() {
    super();
    this.privacy = 'lms';
    this.overflow = [];
    this.kept = false;
    this.reading = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    const typing = this.querySelector<HTMLElement>('textarea:focus')?.dataset['slot'];
    const fields = this.content?.fields ?? [];
    this.#drafts = Object.fromEntries(
      fields.map(({ slot: { id }, value }) => [id, (id === typing && this.#drafts[id]) || value]),
    );
  }

  protected override updated(): void {
    for (const field of this.fields) {
      const { ours, ask } = field.value;
      for (const [words, text] of [
        ['ours', ours ?? field.flow],
        ['ask', ask],
      ] as const) {
        const box = this.querySelector<HTMLTextAreaElement>(`#agreement_${field.slot.id}_${words}`);
        if (box && box.value !== text) box.value = text;
        if (box) grow(box);
      }
    }
    super.updated();
  }

  protected override focusMove(): void {
    this.querySelector<HTMLElement>(this.#target)?.focus();
  }

  /** The fields with what is in the boxes now. */
  private get fields(): readonly Field[] {
    const fields = this.content?.fields ?? [];
    return fields.map((field) => ({ ...field, value: this.#drafts[field.slot.id] ?? field.value }));
  }

  protected override show({ part }: AgreementContent, t: Translate): TemplateResult {
    const { fields } = this;
    const shown = { part, fields, t };
    return html`<div class="agreement" data-view=${this.reading ? 'read' : 'write'} data-part=${part}>
      <div class="agreement-form">
        ${part === 'agreement' ? html`<p class="agreement-what">${t('agreement.what')}</p>` : nothing}
        ${standingView(shown)} ${this.turnButton('read', t)}
        <div class="agreement-rules">
          ${
            this.privacy === 'review' && !this.locked
              ? html`<p class="feedback" data-tone="again">
                  ${t(this.kept ? 'agreement.kept' : 'agreement.finished')}
                </p>`
              : nothing
          }
          ${fields.some(follows) && !this.locked ? html`<p>${t('agreement.change')}</p>` : nothing}
          <p class="hint">${t('agreement.names')}</p>
          <p class="hint">
            ${t(`agreement.privacy.${this.kept && this.privacy === 'device' ? 'kept' : this.privacy}`)}
          </p>
        </div>
        ${fields.map((field) => fieldView(field, { ...this.#actions, ...this.#shown(t) }))}
        ${this.turnButton('read', t)}
      </div>
      <div class="agreement-page">${sheetView(shown)} ${this.turnButton('write', t)}</div>
      <course-takeaway data-of=${part}></course-takeaway>
    </div>`;
  }

  #shown(t: Translate): Pick<FieldActions, 'locked' | 'overflow' | 't'> {
    const words = t(this.kept ? 'agreement.overflow.kept' : 'agreement.overflow');
    return {
      locked: this.locked,
      overflow: (slot) => (this.overflow.includes(slot) ? words : null),
      t,
    };
  }

  private turnButton(to: 'read' | 'write', t: Translate): TemplateResult {
    return html`<div class="actions">
      <button type="button" class="button quiet" @click=${() => this.turn(to)}>
        ${t(`agreement.${to}`)}
      </button>
    </div>`;
  }

  private turn(to: 'read' | 'write'): void {
    this.#target = to === 'read' ? '.sheet-title' : '.agreement-standing > .card-title';
    this.move(() => {
      this.reading = to === 'read';
    });
  }

  readonly #actions: Omit<FieldActions, 'locked' | 'overflow' | 't'> = {
    kept: (slot) => this.#kept[slot] ?? null,
    edit: (slot, change) => {
      this.#kept = without(this.#kept, slot);
      this.#change(slot, change);
    },
    left: (slot) => {
      if (!this.locked) emit(this, 'agreement-left', { slot });
    },
    takeOver: (slot) => {
      const own = this.#drafts[slot]?.ours;
      if (own) this.#kept = { ...this.#kept, [slot]: own };
      this.#replace(slot, null);
    },
    putBack: (slot) => {
      const own = this.#kept[slot] ?? null;
      this.#kept = without(this.#kept, slot);
      this.#replace(slot, own);
    },
  };

  #replace(slot: string, ours: string | null): void {
    this.#target = `#agreement_${slot}_ours`;
    this.move(() => this.#change(slot, { ours }));
  }

  #change(slot: string, change: Partial<FieldValue>): void {
    const old = this.#drafts[slot];
    if (!old) return;
    const value = { ...old, ...change };
    this.#drafts = { ...this.#drafts, [slot]: value };
    this.requestUpdate();
    emit(this, 'agreement-edited', { slot, ...value });
  }
}

function without(kept: Readonly<Record<string, string>>, slot: string): Record<string, string> {
  return Object.fromEntries(Object.entries(kept).filter(([id]) => id !== slot));
}
