/** Stage 3, the course as its authors wrote it: typed, with syntax trees and places, not yet checked as a whole. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type {
  Accepted,
  Condition,
  Effect,
  EndingQuality,
  PageIndex,
  Quality,
  QuestionType,
  StateValue,
} from '../../components/model/course.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { MediaFiles } from './media-file.ts';
import type { CourseData, GlossaryData, SourcesData } from './schema.ts';
import type { PageSize } from './sizes.ts';
import type { Path } from './yaml-data.ts';

export type Block = BlockContent | DefinitionContent;

/** A value with the place where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Place;
}

/** What has an id of its own in the course. */
export interface Identified {
  readonly id: string;
  readonly at: Place;
  /** Former id, whose numbers it keeps. */
  readonly was: Located<string> | null;
}

export interface CourseSource {
  readonly data: CourseData;
  readonly at: (path: Path) => Place;
  readonly sources: SourcesData;
  readonly sourcesAt: (path: Path) => Place;
  readonly glossary: GlossaryData;
  readonly glossaryAt: (path: Path) => Place;
  readonly modules: readonly ModuleSource[];
  /** In the order of learners. */
  readonly pages: readonly PageSource[];
  readonly questions: readonly QuestionSource[];
  readonly scenarios: readonly ScenarioSource[];
  readonly reflections: readonly ReflectionSource[];
  readonly media: MediaFiles;
  /** How much longer texts may be than the rules of craft say; 1 but in a translation. */
  readonly stretch: number;
  /** How much there is to read and to do, for each of `pages`. */
  readonly sizes: ReadonlyMap<PageSource, PageSize>;
}

export interface ModuleSource {
  readonly id: string;
  readonly title: string;
  readonly at: Place;
  /** For example `modules/03-five-elements`. */
  readonly folder: string;
}

export type ActivityKind = 'question' | 'scenario' | 'reflection';

/** `::question{#id}` in a page. */
export interface Placement {
  readonly kind: ActivityKind | 'assessment' | 'agreement' | 'plan';
  /** Empty for what a course has once. */
  readonly id: string;
  readonly at: Place;
}

export interface PageSource extends Identified {
  readonly kind: 'lesson' | 'assessment';
  readonly module: string;
  readonly title: string;
  readonly need: string;
  readonly layout: PageIndex['layout'];
  readonly teaches: readonly Located<string>[];
  readonly outcomes: readonly Located<string>[];
  readonly draw: Located<number> | null;
  readonly balance: Readonly<Record<string, number>>;
  readonly balanceAt: Place;
  readonly body: readonly RootContent[];
  readonly placements: readonly Placement[];
}

export interface QuestionSource extends Identified {
  readonly type: QuestionType;
  readonly use: 'practice' | 'assessment';
  readonly outcome: Located<string> | null;
  readonly element: Located<string> | null;
  readonly reread: Located<string> | null;
  readonly layout: 'list' | 'cards';
  /** The scale that this one asks again; statements and points are then those of that one. */
  readonly repeats: Located<string> | null;
  /** The point of a scale that is no degree of it, such as “not part of my job”. */
  readonly apart: Located<string> | null;
  readonly stem: readonly RootContent[];
  /** Names of the columns of a table: what the rows are, and what they are matched with. */
  readonly headings: readonly (readonly PhrasingContent[])[];
  /** Of an ordering question in the right order; of a table every answer once, those that fit nothing too. */
  readonly options: readonly OptionSource[];
  readonly rows: readonly RowSource[];
  readonly right: readonly Block[] | null;
  readonly otherwise: readonly Block[] | null;
}

/** Words with an id at their end: a line of a list, or a cell of a table. */
export interface LineSource {
  /** Empty where it is missing. */
  readonly id: string;
  readonly at: Place;
  readonly words: readonly PhrasingContent[];
  /** End of the words: where a missing id is written. */
  readonly end: Place;
  /** Feedback, from the quotation of a line or the third column of a table. */
  readonly quotation: readonly Block[] | null;
}

/** A line of a task list: an option of a question, or an item of a pick-list. */
export interface ItemSource extends LineSource {
  readonly ticked: boolean;
}

export interface OptionSource extends ItemSource {
  /** What a typed answer is compared with; `null` for types that are not typed. */
  readonly accepts: Accepted | null;
}

/** A row of a matching question, or a statement of a scale. */
export interface RowSource extends LineSource {
  /** Id of the answer that fits; `null` in a scale. */
  readonly right: string | null;
}

export interface ScenarioSource extends Identified {
  readonly title: string;
  readonly need: string;
  readonly teaches: readonly Located<string>[];
  readonly outcomes: readonly Located<string>[];
  readonly state: Readonly<Record<string, StateValue>>;
  readonly start: Located<string>;
  readonly reflection: Located<string> | null;
  readonly scenes: readonly SceneSource[];
}

export interface SceneSource {
  readonly id: string;
  readonly at: Place;
  readonly title: string;
  readonly text: readonly RootContent[];
  readonly atStake: Located<string> | null;
  readonly expert: readonly Block[] | null;
  readonly ending: EndingQuality | null;
  readonly choices: readonly ChoiceSource[];
}

export interface ChoiceSource {
  readonly id: string;
  readonly at: Place;
  readonly end: Place;
  readonly words: readonly PhrasingContent[];
  readonly to: Located<string>;
  readonly quality: Quality | null;
  readonly effects: readonly Located<Effect>[];
  readonly when: Located<Condition> | null;
  /** The condition as written. */
  readonly whenText: string;
  readonly otherwise: boolean;
  readonly consequence: readonly Block[] | null;
  readonly coach: readonly Block[] | null;
  readonly misconception: readonly Block[] | null;
}

export interface ReflectionSource extends Identified {
  readonly title: string;
  /** Fields of agreement or plan. */
  readonly into: readonly Located<string>[];
  /** Where it says that ticks flow along; `null` where only words do. */
  readonly ticks: Place | null;
  readonly prompt: readonly RootContent[];
  readonly picks: readonly ItemSource[];
  /** Most picks that may be ticked. */
  readonly choose: Located<number> | null;
  readonly good: readonly Block[] | null;
  readonly soso: readonly Block[] | null;
}
