/** What a comparison can say, in words for somebody who does not program. */

export type Section = 'breaking' | 'again' | 'moved' | 'gone' | 'stories' | 'status' | 'safe';

export interface Words {
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

interface Entry<P> {
  readonly section: Section;
  readonly words: (params: P) => Words;
}

const of =
  (section: Section) =>
  <P = unknown>(words: (params: P) => Words): Entry<P> => ({ section, words });
const breaking = of('breaking');
const again = of('again');
const moved = of('moved');
const gone = of('gone');
const stories = of('stories');
const status = of('status');

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const list = (ids: readonly string[]): string => ids.map((id) => `“${id}”`).join(', ');

/** Heads of the sections, in the order in which they are told. */
export const heads: Readonly<Record<Section, string>> = {
  breaking: 'Breaking: do not upload this',
  again: 'Asked again',
  moved: 'Texts shown elsewhere',
  gone: 'Gone',
  stories: 'Stories that go on from where they broke',
  status: 'Status',
  safe: 'Safe',
};

export const catalogue = {
  'course-id': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The course id was “${old}” and is “${now}”: everybody would start from nothing.`,
    remedy: `Put “id: ${old}” back into course.yaml.`,
  })),
  'manifest-identifier': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The manifest’s identifier “${old}” would be “${now}”: Moodle then deletes what it holds of each learner.`,
    remedy: 'Put imsmanifest.template.xml back; identifiers come from the course id alone.',
  })),
  'number-other': breaking<{ series: string; number: number; old: string; now: string }>(
    ({ series, number, old, now }) => ({
      message: `Number ${number} of ${series} belonged to “${old}” and now to “${now}”: learners’ data would mix.`,
      remedy: 'Take ledger.yaml back from the version that was handed out, and build again.',
    }),
  ),
  'number-lost': breaking<{ series: string; number: number; old: string }>(({ series, number, old }) => ({
    message: `“${old}” had number ${number} of ${series}; ledger.yaml no longer knows it.`,
    remedy: 'Take ledger.yaml back from the version that was handed out, and build again.',
  })),
  renamed: breaking<{ kind: string; old: string; now: string; same: number }>(({ kind, old, now, same }) => ({
    message: `The ${kind} “${old}” is gone, and “${now}” is new and ${same} % the same: it seems to be renamed, and what learners did there would be lost.`,
    remedy:
      kind === 'field'
        ? `Give the field its id “${old}” back; its title may change.`
        : `If it is the same ${kind}, write “was: ${old}” below “id: ${now}”. If not, say so: --not-renamed ${now}`,
  })),
  'two-meanings': breaking<{ title: string; id: string }>(({ title, id }) => ({
    message: `“${title}” (${id}) means something else now, but the package was built without a release: answers to the old question would count for the new one.`,
    remedy:
      'Run this command again with --adopt, which notes in ledger.yaml what the package asked; from now on build what you hand out with “npm run build -- --release”.',
  })),
  'too-large': breaking<{ worst: number; limit: number }>(({ worst, limit }) => ({
    message: `A learner’s data may take ${worst} characters; SCORM 1.2 holds ${limit}.`,
    remedy: 'Take fewer questions or shorter stories; “npm run check” shows the room.',
  })),
  downgrade: breaking<{ what: string }>(({ what }) => ({
    message: `The package is newer than this course (${what}): learners would come back to a player that cannot read their data.`,
    remedy: 'Fetch the newest version of the course and of its ledger.yaml, and build from it.',
  })),
  'question-again': again<{ title: string; page: string; id: string }>(({ title, page, id }) => ({
    message: `“${title}” on “${page}”: whoever answered it is asked again; results that were reached stay.`,
    remedy: `Only a correction of the wording? npm run build -- --same-meaning ${id}`,
  })),
  'statements-again': again<{ title: string; page: string; id: string; statements: readonly string[] }>(
    ({ title, page, id, statements }) => ({
      message: `“${title}” on “${page}”: these statements alone are asked again: ${list(statements)}.`,
      remedy: `Only a correction of the wording? npm run build -- --same-meaning ${statements.map((row) => `${id}.${row}`).join(',')}`,
    }),
  ),
  'options-again': again<{ title: string; page: string; options: readonly string[] }>(
    ({ title, page, options }) => ({
      message: `“${title}” on “${page}”: whoever chose ${list(options)} is asked again, because it is gone.`,
    }),
  ),
  'question-form': again<{ title: string; page: string }>(({ title, page }) => ({
    message: `“${title}” on “${page}” has another form of answers: whoever answered it is asked again.`,
  })),
  'text-page': moved<{ title: string; old: string; now: string }>(({ title, old, now }) => ({
    message: `What people wrote to “${title}” stands on “${now}” instead of “${old}”.`,
  })),
  'text-prompt': moved<{ title: string; old: string; now: string }>(({ title, old, now }) => ({
    message: `What people wrote to “${title}” stands below another prompt: “${now}” instead of “${old}”.`,
  })),
  'text-into': moved<{ title: string; fields: readonly string[] }>(({ title, fields }) => ({
    message:
      fields.length === 0
        ? `What people wrote to “${title}” no longer flows into a field.`
        : `What people wrote to “${title}” flows into other fields: ${list(fields)}.`,
  })),
  'field-title': moved<{ old: string; now: string }>(({ old, now }) => ({
    message: `What people wrote in the field “${old}” stands in the field “${now}”.`,
  })),
  'activity-page': moved<{ title: string; old: string; now: string }>(({ title, old, now }) => ({
    message: `“${title}” stands on “${now}” instead of “${old}”, with what people did there.`,
  })),
  'page-gone': gone<{ title: string }>(({ title }) => ({
    message: `The page “${title}”. Who stopped there comes back to the first page.`,
  })),
  'question-gone': gone<{ title: string }>(({ title }) => ({
    message: `The question “${title}”. Answers are skipped; what trainers have of it stays.`,
  })),
  'scenario-gone': gone<{ title: string }>(({ title }) => ({
    message: `The story “${title}”. Ways through it are skipped; what trainers have of it stays.`,
  })),
  'statements-gone': gone<{ title: string; statements: readonly string[] }>(({ title, statements }) => ({
    message: `Of “${title}” these statements: ${list(statements)}. What trainers have of them stays.`,
  })),
  'picks-gone': gone<{ title: string; picks: readonly string[] }>(({ title, picks }) => ({
    message: `Of “${title}” these ticks: ${list(picks)}.`,
  })),
  'reflection-gone': gone<{ title: string }>(({ title }) => ({
    message: `The reflection “${title}”, with what people wrote there: nobody else has those words.`,
    remedy: 'Tell learners before you upload, so that they can copy what they wrote.',
  })),
  'field-gone': gone<{ title: string }>(({ title }) => ({
    message: `The field “${title}”, with what people wrote there: nobody else has those words.`,
    remedy: 'Tell learners before you upload, so that they can copy what they wrote.',
  })),
  'story-broken': stories<{ title: string; scenes: readonly string[] }>(({ title, scenes }) => ({
    message: `“${title}”: whoever came through ${list(scenes)} goes on from there. Who has finished stays finished.`,
  })),
  'status-more': status<{ pages: readonly string[]; scenarios: readonly string[] }>(
    ({ pages, scenarios }) => ({
      message: `Who has not finished yet now also needs ${[
        ...pages.map((title) => `the page “${title}”`),
        ...scenarios.map((title) => `the story “${title}”`),
      ].join(', ')}.`,
    }),
  ),
  'status-less': status<{ number: number }>(({ number }) => ({
    message: `${count(number, 'thing is', 'things are')} no longer required: some who are in the middle finish at their next visit.`,
  })),
  'status-kinds': status<{ added: readonly string[] }>(({ added }) => ({
    message: `Who has not finished yet now also needs: ${added.join(', ')}.`,
  })),
  'status-pass': status<{ old: number; now: number }>(({ old, now }) => ({
    message:
      now > old
        ? `The pass mark rises from ${old} to ${now} percent for all who have not finished yet, also for results that they have.`
        : `The pass mark falls from ${old} to ${now} percent: who reached it before passes at the next visit.`,
  })),
  'status-tries': status<{ old: number | string; now: number | string }>(({ old, now }) => ({
    message: `Tries of the assessment: ${now} instead of ${old}. A “failed” that was reported stays until somebody passes.`,
  })),
  'status-kept': status(() => ({
    message: 'Whoever has finished stays finished, with the score that was reached.',
  })),
  'safe-kept': of('safe')<{ kept: number; of: number }>(({ kept, of: all }) => ({
    message: `${kept} of ${all} things that learners may have done are kept as they are.`,
  })),
};

export type Code = keyof typeof catalogue;
export type ParamsOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;

export interface Finding extends Words {
  readonly section: Section;
  readonly code: Code;
}

/** A sentence of the table, filled in. */
export function say<C extends Code>(code: C, params: ParamsOf<C>): Finding {
  const entry = catalogue[code] as unknown as Entry<ParamsOf<C>>;
  return { section: entry.section, code, ...entry.words(params) };
}
