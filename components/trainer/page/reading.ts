/** Reading files for the report page: what is asked of the reader, how far it is, and what came of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Codebook } from '../../model/record.ts';
import type { Report } from '../report.ts';
import type { Reader } from './reader.ts';
import { save } from './save.ts';
import type { DroppedFile, Table } from './wire.ts';

interface Host extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  readonly codebook: Codebook | null;
  readonly reader: Reader | null;
  report: Report | null;
}

export class Reading {
  files: readonly DroppedFile[] = [];
  /** All groups of the files. */
  groups: readonly string[] = [];
  /** Groups that the report is of; empty: everybody. */
  chosen: readonly string[] = [];
  trouble = '';
  /** How far the reading is; afterwards what was read where there is no report of it yet. */
  words = '';
  /** How many requests are without an answer. */
  #open = 0;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get isOn(): boolean {
    return this.#open > 0;
  }

  /** Reads these files in place of those before. There is at least one. */
  async read(files: readonly DroppedFile[]): Promise<void> {
    const before = { files: this.files, chosen: this.chosen };
    this.files = files;
    this.chosen = [];
    const { codebook } = this.#host;
    await this.#wait(async (progress) => {
      const answer = await this.#host.reader?.ask({ kind: 'read', files, codebook }, progress);
      if (answer?.kind === 'codebook') {
        this.#host.report = null;
        return 'Codebook taken; now drop the export.';
      }
      if (answer?.kind === 'report') {
        this.#host.report = answer.report;
        this.groups = answer.report.groups;
      }
      return '';
    }, before);
  }

  /** @param groups none of them stands for everybody. */
  async choose(groups: readonly string[]): Promise<void> {
    const before = { chosen: this.chosen };
    this.chosen = groups;
    await this.#wait(async (progress) => {
      const answer = await this.#host.reader?.ask({ kind: 'analyse', groups }, progress);
      if (answer?.kind === 'report') this.#host.report = answer.report;
      return '';
    }, before);
  }

  /** Saves a table of what was read. */
  async table(table: Table): Promise<void> {
    await this.#wait(async (progress) => {
      const answer = await this.#host.reader?.ask({ kind: 'table', table }, progress);
      const id = this.#host.report?.course.id || 'course';
      if (answer?.kind === 'table')
        save(`${id}-${table === 'tidy' ? 'answers' : 'right-wrong'}.csv`, answer.blob);
      return '';
    });
  }

  /** Ends what is being read, and with it everything that was read. */
  forget(): void {
    const host = this.#host;
    host.reader?.forget();
    host.report = null;
    this.files = [];
    this.groups = [];
    this.chosen = [];
    this.trouble = '';
    this.words = '';
    host.requestUpdate();
  }

  /**
   * @param work says what there is to say when it has ended
   * @param before what stands again when it fails, beside the report that is still shown
   */
  async #wait(
    work: (progress: (words: string) => void) => Promise<string>,
    before: Partial<Pick<Reading, 'files' | 'chosen'>> = {},
  ): Promise<void> {
    const say = (words: string): void => {
      this.words = words;
      this.#host.requestUpdate();
    };
    this.#open += 1;
    this.trouble = '';
    say('One moment…');
    let said = '';
    try {
      said = await work(say);
    } catch (problem) {
      this.trouble = problem instanceof Error ? problem.message : String(problem);
      Object.assign(this, before);
    }
    this.#open -= 1;
    if (this.#open === 0) say(said);
    else this.#host.requestUpdate();
  }
}
