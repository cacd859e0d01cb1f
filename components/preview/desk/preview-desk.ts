/** `<preview-desk>`: puts the parts of the desk together and keeps what they show. */
import { html, LitElement } from 'lit';
import type { Codebook } from '../../model/record.ts';
import type { Call } from '../strict/index.ts';
import type { DeskData, Entrance, PackageStandard, PlayerMessage } from '../wire.ts';
import { readPlayAddress, writePlayAddress } from './address.ts';
import type { Client } from './client.ts';
import type { PreviewDialogs } from './dialogs.ts';
import { modeLabel, targetLabel } from './labels.ts';
import type { Choice } from './launcher.ts';
import type { FrameSize, Play, PreviewStage } from './stage.ts';
import type { AttemptOf } from './trainer.ts';

/** Other windows may play too, so the table is looked after even when no message comes. */
const POLL_MS = 2500;
const GATHER_MS = 60;

export class PreviewDesk extends LitElement {
  static override properties = {
    client: { attribute: false },
    player: {},
    data: { state: true },
    codebook: { state: true },
    choice: { state: true },
    play: { state: true },
    size: { state: true },
    calls: { state: true },
    mode: { state: true },
    trouble: { state: true },
  };
  declare client: Client | null;
  /** Origin of the player page. */
  declare player: string;
  declare data: DeskData | null;
  declare codebook: Codebook | null;
  declare choice: Choice;
  declare play: Play | null;
  declare size: FrameSize;
  declare calls: readonly Call[];
  declare mode: string;
  declare trouble: string;
  #timer: ReturnType<typeof setInterval> | undefined;
  #launches = 0;
  readonly #heard: Call[] = [];

  constructor() {
    super();
    this.client = null;
    this.player = '';
    this.data = null;
    this.codebook = null;
    this.choice = { target: '', learner: '' };
    this.play = null;
    this.size = window.matchMedia('(max-width: 43rem)').matches ? 'full' : '650';
    this.calls = [];
    this.mode = '';
    this.trouble = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followAddress);
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#load();
    }, POLL_MS);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#followAddress);
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    void this.#begin();
  }

  async #begin(): Promise<void> {
    await this.#load();
    this.codebook = (await this.client?.codebook().catch(() => null)) ?? null;
    if (this.codebook) document.title = `Preview: ${this.codebook.title}`;
    this.#followAddress();
  }

  async #load(): Promise<void> {
    try {
      const data = (await this.client?.data()) ?? null;
      if (data?.revision !== this.data?.revision) this.data = data;
      this.trouble = '';
    } catch {
      this.trouble = 'The preview does not answer. Start it again with npm start, then reload this page.';
    }
    if (this.choice.target === '' && this.data) {
      this.choice = { target: this.data.packages[0]?.target ?? '', learner: this.data.learners[0]?.id ?? '' };
    }
  }

  readonly #followAddress = (): void => {
    const wanted = readPlayAddress(location.hash);
    if (!wanted) return;
    const { entrance, learner, target } = wanted;
    const known =
      this.data?.packages.some((one) => one.target === target) &&
      this.data.learners.some((one) => one.id === learner);
    if (!known) {
      this.trouble = `This preview has no package “${target}” or no learner “${learner}”.`;
      return;
    }
    this.choice = { target, learner };
    void this.#launch(entrance);
  };

  get #standard(): PackageStandard {
    return this.data?.packages.find(({ target }) => target === this.choice.target)?.standard ?? 'scorm12';
  }

  async #launch(entrance: Entrance): Promise<void> {
    await this.#close();
    const { learner, target } = this.choice;
    history.replaceState(null, '', writePlayAddress(target, learner));
    this.#heard.length = 0;
    this.calls = [];
    this.mode = '';
    this.#launches += 1;
    const name = this.data?.learners.find(({ id }) => id === learner)?.name ?? learner;
    this.play = {
      key: this.#launches,
      address: `${this.player}/play/${target}/${learner}?as=${entrance}`,
      caption: `${name}, ${targetLabel(target)}`,
    };
  }

  async #close(): Promise<void> {
    await this.querySelector<PreviewStage>('preview-stage')?.close();
    this.play = null;
    await this.updateComplete;
    await this.#load();
  }

  /** Calls come by the hundred when a course opens: they are shown together. */
  #note(call: Call): void {
    this.#heard.push(call);
    if (this.#heard.length > 1) return;
    setTimeout(() => {
      this.calls = [...this.calls, ...this.#heard.splice(0)];
    }, GATHER_MS);
  }

  #hear(message: PlayerMessage): void {
    if (message.kind === 'call') this.#note(message.call);
    if (message.kind === 'saved' || message.kind === 'closed') void this.#load();
    if (message.kind !== 'opened' || !this.play) return;
    this.mode = message.mode;
    const attempt = message.mode === 'web' ? '' : `, attempt ${message.number}`;
    this.play = { ...this.play, caption: `${this.play.caption}${attempt} (${modeLabel(message.mode)})` };
  }

  async #addLearner(): Promise<void> {
    const suggestion = `Learner ${(this.data?.learners.length ?? 0) + 1}`;
    const name = await this.querySelector<PreviewDialogs>('preview-dialogs')?.ask({
      kind: 'learner',
      suggestion,
    });
    if (name === null || name === undefined) return;
    const learner = await this.client?.addLearner(name);
    await this.#load();
    if (learner) this.choice = { ...this.choice, learner: learner.id };
  }

  async #reset({ attempt, learner, name, target }: AttemptOf): Promise<void> {
    const text = `Attempt ${attempt.number} of ${name} (${targetLabel(target)}) is deleted with all its answers.`;
    const sure = await this.querySelector<PreviewDialogs>('preview-dialogs')?.ask({ kind: 'reset', text });
    if (sure === null || sure === undefined) return;
    if (this.choice.target === target && this.choice.learner === learner) await this.#close();
    await this.client?.removeAttempt(target, learner, attempt.number);
    await this.#load();
  }

  protected override render(): unknown {
    return html`
      <header class="masthead">
        <p class="kicker">Preview</p>
        <h1>${this.codebook?.title ?? this.data?.packages[0]?.title ?? 'Preview'}</h1>
        <p class="quiet">
          ${this.codebook ? `Version ${this.codebook.version}. ` : ''}A small LMS on this computer; nothing
          leaves it.
        </p>
      </header>
      ${this.trouble ? html`<p class="problem" role="alert">${this.trouble}</p>` : ''}
      <main>${this.#learnerSide()} ${this.#trafficSide()} ${this.#trainerSide()}</main>
      <preview-dialogs></preview-dialogs>
    `;
  }

  #learnerSide(): unknown {
    return html`
      <section class="play" aria-labelledby="play-title" data-size=${this.size}>
        <h2 id="play-title">Take the course</h2>
        <preview-launcher
          .data=${this.data}
          .choice=${this.choice}
          @choice-made=${(event: CustomEvent<Choice>) => {
            this.choice = event.detail;
          }}
          @launch=${(event: CustomEvent<Entrance>) => this.#launch(event.detail)}
          @learner-wanted=${() => this.#addLearner()}
        ></preview-launcher>
        <preview-stage
          .play=${this.play}
          .size=${this.size}
          .origin=${this.player}
          @size-chosen=${(event: CustomEvent<FrameSize>) => {
            this.size = event.detail;
          }}
          @stage-close=${() => this.#close()}
          @player-message=${(event: CustomEvent<PlayerMessage>) => {
            this.#hear(event.detail);
          }}
        ></preview-stage>
      </section>
    `;
  }

  #trafficSide(): unknown {
    return html`
      <section class="traffic" aria-labelledby="traffic-title" data-size=${this.size}>
        <h2 id="traffic-title">What the LMS hears</h2>
        <preview-traffic
          .calls=${this.calls}
          .standard=${this.#standard}
          .mode=${this.mode}
        ></preview-traffic>
      </section>
    `;
  }

  #trainerSide(): unknown {
    return html`
      <section class="trainer" aria-labelledby="trainer-title">
        <h2 id="trainer-title">What the trainer sees</h2>
        <preview-trainer
          .data=${this.data}
          .codebook=${this.codebook}
          @attempt-reset=${(event: CustomEvent<AttemptOf>) => this.#reset(event.detail)}
        ></preview-trainer>
        <preview-report .data=${this.data} .codebook=${this.codebook}></preview-report>
      </section>
    `;
  }
}
