/**
 * What a comparison can say, in words for somebody who does not program. `course/…` and commands are those of the
 * folder `course`; `inFolder` says them for another one.
 */
import { of, type Entry, type Section, type Words } from './entry.ts';
import { listed } from './words-apart.ts';

export type { Section } from './entry.ts';

const breaking = of('breaking');
const again = of('again');
const moved = of('moved');
const gone = of('gone');
const stories = of('stories');
const status = of('status');
const safe = of('safe');

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const list = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(', ');
/** Pages, stories and kinds of things that the rule of completion asks for. */
const needed = ({ pages, scenarios, kinds }: Needed): string =>
  [
    ...kinds,
    ...pages.map((title) => `the page “${title}”`),
    ...scenarios.map((title) => `the story “${title}”`),
  ].join(', ');

interface Needed {
  readonly pages: readonly string[];
  readonly scenarios: readonly string[];
  readonly kinds: readonly string[];
}

const correction = (keys: readonly string[]): string =>
  `Only a correction of the wording? Say so, and commit course/ledger.yaml: npm run build -- --same-meaning ${keys.join(',')}`;

/** Heads of the sections, in the order in which they are told. */
export const heads: Readonly<Record<Section, string>> = {
  breaking: 'Breaking: do not upload this',
  again: 'Asked again',
  moved: 'Shown elsewhere, or under other words',
  gone: 'Gone',
  stories: 'Stories that go on from where they broke',
  status: 'Status',
  safe: 'Safe',
};

export const catalogue = {
  'course-id': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The package is of the course “${old}”, and this folder holds the course “${now}”: nothing of the one fits the other.`,
    remedy:
      'Name the package of this very course, or its folder with --course DIR. The id of a course is for life: never change it to fit a package.',
  })),
  'manifest-identifier': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The manifest’s identifier “${old}” would be “${now}”: Moodle then deletes what it holds of each learner.`,
    remedy: 'Put imsmanifest.template.xml back; identifiers come from the course id alone.',
  })),
  'unit-identifier': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The id “${old}” in cmi5.xml would be “${now}”: an LMS takes that for another course, and everybody begins at the start. What learners did stays with the old one.`,
    remedy: 'Ids come from the course id alone (scripts/package/targets/cmi5.ts): bring the old form back.',
  })),
  'state-format': breaking<{ old: string; now: string }>(({ old, now }) => ({
    message: `The way progress is stored changed (${old}, now ${now}), and the new player does not read the old way: people in the middle would lose what they did. Who has finished stays finished.`,
    remedy: 'Let people finish first, or hand the new version out as an activity of its own.',
  })),
  ledger: breaking<{ examples: readonly string[]; number: number; editions: string }>(
    ({ examples, number, editions }) => ({
      message: `course/ledger.yaml is not the one of the package: ${[
        ...(number > 0
          ? [`${count(number, 'number differs', 'numbers differ')} (${examples.join('; ')})`]
          : []),
        ...(editions ? [editions] : []),
      ].join(', and ')}. Learners’ data would mix.`,
      remedy:
        'Take course/ledger.yaml back from the version that was handed out (“git log course/ledger.yaml” shows where it was), and run this command again.',
    }),
  ),
  renamed: breaking<{ kind: string; old: string; now: string; same: number }>(({ kind, old, now, same }) => ({
    message: `The ${kind} “${old}” is gone, and “${now}” is new, with ${same === 100 ? 'the same words' : 'nearly the same words'}: it seems to be renamed, and what learners did there would be lost.`,
    remedy:
      kind === 'field'
        ? `Give the field its id “${old}” back; its title may change.`
        : `If it is the same ${kind}, write “was: ${old}” below “id: ${now}”. If not, say so: --not-renamed ${now}`,
  })),
  swapped: breaking<{ kind: string; id: string; other: string; both: boolean }>(
    ({ kind, id, other, both }) => ({
      message: `The ${kind} “${id}” now has the words that “${other}” had${both ? ', and the other way round' : ''}: the ids seem to be swapped, and what learners did at the one would count for the other.`,
      remedy: `Give the words their ids back: those of “${id}” belong to “${other}”${both ? ', those of “' + other + '” to “' + id + '”' : ''}.`,
    }),
  ),
  'texts-gone': breaking<{ kinds: readonly string[]; ids: readonly string[] }>(({ kinds, ids }) => ({
    message: `What people wrote would vanish, and nobody else has those words: ${kinds.join(', ')}.`,
    remedy: `Put ${kinds.length === 1 ? 'it' : 'them'} back. Or tell learners first, so that they can copy what they wrote (“Copy my answers”), and then say that it is meant: --texts-may-go ${ids.join(',')}`,
  })),
  'language-gone': breaking<{ name: string; language: string; now: string }>(({ name, language, now }) => ({
    message: `Whoever takes the course in ${name} finds it in ${now} from the next visit on: the package no longer has “${language}”. Answers and results stay.`,
    remedy: `Put “${language}” back under “languages” in course/course.yaml. Or tell learners first, and then say that it is meant: --languages-may-go ${language}`,
  })),
  'two-meanings': breaking<{ title: string; id: string }>(({ title, id }) => ({
    message: `“${title}” (${id}) means something else now, but the package was built without a release: answers to the old question would count for the new one.`,
    remedy:
      'Run this command again with --adopt, which notes in course/ledger.yaml what the package asked, and commit course/ledger.yaml. From now on build what you hand out with “npm run build -- --release”.',
  })),
  'too-large': breaking<{ worst: number; limit: number }>(({ worst, limit }) => ({
    message: `A learner’s data may take ${worst} characters; SCORM 1.2 holds ${limit}.`,
    remedy: 'Take fewer questions or shorter stories; “npm run check” shows the room.',
  })),
  downgrade: breaking<{ what: string }>(({ what }) => ({
    message: `The package is newer than this course (${what}): learners would come back to a player that cannot read their data.`,
    remedy: 'Fetch the newest version of this toolchain and of the course, and build from it.',
  })),
  'question-again': again<{ title: string; page: string; id: string }>(({ title, page, id }) => ({
    message: `“${title}” on “${page}”: whoever answered it is asked again; results that were reached stay.`,
    remedy: correction([id]),
  })),
  'statements-again': again<{
    title: string;
    page: string;
    names: readonly string[];
    keys: readonly string[];
    all: boolean;
  }>(({ title, page, names, keys, all }) => ({
    message: `“${title}” on “${page}”: ${
      all
        ? `all ${names.length} statements are asked again`
        : `these statements alone are asked again: ${listed(names)}`
    }.`,
    remedy: correction(keys),
  })),
  'options-again': again<{ title: string; page: string; names: readonly string[] }>(
    ({ title, page, names }) => ({
      message: `“${title}” on “${page}”: whoever chose ${listed(names)} is asked again, because it is gone.`,
    }),
  ),
  'question-form': again<{ title: string; page: string }>(({ title, page }) => ({
    message: `“${title}” on “${page}” has another form of answers: whoever answered it is asked again.`,
  })),
  'text-page': moved<{ title: string; old: string; now: string }>(({ title, old, now }) => ({
    message: `What people wrote to “${title}” stands on ${now} instead of ${old}.`,
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
  'ticks-reworded': moved<{ title: string; names: readonly string[] }>(({ title, names }) => ({
    message: `Of “${title}” these ticks have other words, and stay ticked: ${listed(names)}.`,
  })),
  'to-assessment': moved<{ title: string; id: string }>(({ title, id }) => ({
    message: `“${title}” (${id}) was for practice and now belongs to the assessment: who answered it keeps that answer in the reports, and it may be drawn.`,
  })),
  'to-practice': moved<{ title: string; id: string }>(({ title, id }) => ({
    message: `“${title}” (${id}) belonged to the assessment and is now for practice: an answer that was given there stands there as the first try.`,
  })),
  'activity-page': moved<{ title: string; old: string; now: string }>(({ title, old, now }) => ({
    message: `“${title}” stands on ${now} instead of ${old}, with what people did there.`,
  })),
  'page-module': moved<{ pages: readonly string[]; old: string; now: string }>(({ pages, old, now }) => ({
    message: `${pages.length === 1 ? 'The page' : 'The pages'} ${list(pages)} ${pages.length === 1 ? 'stands' : 'stand'} in the module “${now}” instead of “${old}”. What people did there stays.`,
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
    message: `Of “${title}” these statements: ${listed(statements)}. What trainers have of them stays.`,
  })),
  'picks-gone': gone<{ title: string; picks: readonly string[] }>(({ title, picks }) => ({
    message: `Of “${title}” these ticks: ${listed(picks)}.`,
  })),
  'reflection-gone': gone<{ name: string }>(({ name }) => ({
    message: `The reflection ${name}, with what people wrote there, as you said.`,
  })),
  'field-gone': gone<{ name: string }>(({ name }) => ({
    message: `The field ${name}, with what people wrote there, as you said.`,
  })),
  'language-gone-meant': gone<{ name: string; now: string }>(({ name, now }) => ({
    message: `The course in ${name}, as you said. Whoever takes it so finds it in ${now}; answers and results stay.`,
  })),
  'story-broken': stories<{ title: string; scenes: readonly string[] }>(({ title, scenes }) => ({
    message: `“${title}”: whoever came through ${listed(scenes)} goes on from there. Who has finished stays finished.`,
  })),
  'choices-reworded': stories<{ title: string; choices: readonly string[] }>(({ title, choices }) => ({
    message: `“${title}”: other words for ${listed(choices)}. Who chose it before keeps the way, under the new words.`,
  })),
  'status-more': status<Needed>((more) => ({
    message: `Who has not finished yet now also needs ${needed(more)}.`,
  })),
  'status-less': status<Needed>((less) => ({
    message: `No longer required: ${needed(less)}. Some who are in the middle finish at their next visit.`,
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
  'status-draw': status<{ old: number; now: number }>(({ old, now }) => ({
    message: `The assessment draws ${now} questions instead of ${old}, from the next time on that it is begun.`,
  })),
  'same-version': status<{ version: string }>(({ version }) => ({
    message: `Both say that they are version ${version}: nobody can tell them apart in the LMS.`,
    remedy: 'Raise “version” in course/course.yaml.',
  })),
  'status-kept': status(() => ({
    message: 'Whoever has finished stays finished, with the score that was reached.',
  })),
  'renamed-kept': safe<{ kind: string; old: string; now: string }>(({ kind, old, now }) => ({
    message: `The ${kind} “${old}” is renamed and is now “${now}”; what people did there stays.`,
  })),
  'language-new': safe<{ name: string }>(({ name }) => ({
    message: `The course can also be taken in ${name}.`,
  })),
  'safe-kept': safe<{ kept: number; of: number }>(({ kept, of: all }) => ({
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

/** A finding for a course in another folder, under the name that was given for it. */
export function inFolder(finding: Finding, dir: string | undefined): Finding {
  if (dir === undefined) return finding;
  const said = (text: string): string =>
    text
      .replaceAll('course/ledger.yaml', `${dir}/ledger.yaml`)
      .replaceAll('course/course.yaml', `${dir}/course.yaml`)
      .replaceAll('npm run build --', `npm run build -- --course ${dir}`);
  const { message, remedy } = finding;
  return { ...finding, message: said(message), ...(remedy !== undefined && { remedy: said(remedy) }) };
}
