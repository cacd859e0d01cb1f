/** Random learners and random authors before the strict front of each standard, and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionContent, ScenarioContent } from '../../components/model/course.ts';
import { strictScorm12, strictScorm2004 } from '../../components/preview/strict/index.ts';
import { LIMIT_SCORM_12, LIMIT_SCORM_2004, unpack } from '../../components/state/codec.ts';
import { initialProgress } from '../../components/state/initial.ts';
import type { ContentLookup } from '../../components/state/lookup.ts';
import { deriveRecord } from '../../components/state/record.ts';
import { reduce } from '../../components/state/reducer.ts';
import { anyProgress, anyText } from '../unit/state/arbitrary.ts';
import { kindsContent, kindsIndex } from '../unit/state/kinds.ts';
import { content as sampleContent, index as sampleIndex } from '../unit/state/sample.ts';
import { wellFormed } from '../unit/state/travelled.ts';
import { begin, sets } from './begin.ts';
import { frameIn, scorm12, scorm2004 } from './harness.ts';

const seeded = (numRuns: number) => ({ numRuns, seed: 20261128 });
const courses = [
  { index: sampleIndex, content: sampleContent },
  { index: kindsIndex, content: kindsContent },
];

/** An LMS that takes everything: only the front before it judges. */
function memory(prefix: string, end: string): never {
  const values = new Map<string, string>();
  const api: Record<string, (element?: string, value?: string) => string> = {
    [`${prefix}GetValue`]: (element = '') => values.get(element) ?? '',
    [`${prefix}SetValue`]: (element = '', value = '') => {
      values.set(element, value);
      return 'true';
    },
    [`${prefix}GetLastError`]: () => '0',
    [`${prefix}GetErrorString`]: () => '',
    [`${prefix}GetDiagnostic`]: () => '',
  };
  for (const name of ['Initialize', 'Commit', end]) api[prefix + name] = () => 'true';
  return api as never;
}

const standards = [
  { harness: scorm12, name: 'API', front: () => strictScorm12(memory('LMS', 'Finish')) },
  { harness: scorm2004, name: 'API_1484_11', front: () => strictScorm2004(memory('', 'Terminate')) },
];

/** The same activities in an author's strange words. */
function inWords(content: ContentLookup, strange: readonly string[]): ContentLookup {
  let at = 0;
  const text = (): string => strange[at++ % strange.length] ?? '';
  const said = <T extends object>(item: T): T => ({ ...item, text: text() });
  const question = (found: QuestionContent): QuestionContent => ({
    ...said(found),
    options: found.options.map(said),
    rows: found.rows.map(said),
  });
  const scenario = (found: ScenarioContent): ScenarioContent => ({
    ...found,
    title: text(),
    scenes: found.scenes.map((scene) => ({ ...scene, title: text(), choices: scene.choices.map(said) })),
  });
  const or = <T>(found: T | undefined, change: (item: T) => T): T | undefined => found && change(found);
  return {
    question: (id) => or(content.question(id), question),
    scenario: (id) => or(content.scenario(id), scenario),
    reflection: (id) => content.reflection(id),
  };
}

describe.each(standards)('rows of any learner in $harness.name', ({ harness, name, front }) => {
  it.each(courses)('pass its grammar, whatever the author of $index.id wrote: 100 learners', (course) => {
    const { index, content } = course;
    const words = fc.array(anyText, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyProgress(index), words, (progress, strange) => {
        const lookup = inWords(content, strange);
        const made = deriveRecord({ index, content: lookup, progress, floor: null, limit: LIMIT_SCORM_12 });
        const { api, errors } = front();
        const adapter = harness.createAdapter(frameIn(name, api), () => new Date(2026, 10, 28, 9, 5, 7));
        adapter.open();
        const written = adapter.write({ interactions: made.interactions }, index.interactions);
        expect(written).toEqual({ ok: true, problems: [] });
        expect(errors).toEqual([]);
      }),
      seeded(100),
    );
  });
});

describe.each([
  { harness: scorm12, limit: LIMIT_SCORM_12 },
  { harness: scorm2004, limit: LIMIT_SCORM_2004 },
])('texts in $harness.name', ({ harness, limit }) => {
  const PRIVATE = 'zzprivatezz';

  it('come back as they were written, and stand nowhere but in the packed state: 40 learners', () => {
    const texts = fc.record({ text: anyText, ours: anyText, ask: anyText, typed: anyText });
    fc.assert(
      fc.property(texts, ({ text, ours, ask, typed }) => {
        const mine = (words: string): string => PRIVATE + words;
        const actions = [
          {
            type: 'reflection-edited',
            reflection: 'needs',
            text: mine(text),
            picks: [],
            blank: false,
          },
          { type: 'agreement-edited', slot: 'room', ours: mine(ours), ask: mine(ask), found: null },
          { type: 'question-answered', question: 'short-answer', answer: `a${typed}` },
        ] as const;
        const progress = actions.reduce(
          (before, action) => reduce(before, action, kindsIndex, kindsContent),
          initialProgress(1),
        );
        const made = deriveRecord({ index: kindsIndex, content: kindsContent, progress, floor: null, limit });
        const first = begin(harness);
        const { suspend, interactions } = made;
        const written = first.adapter.write({ suspend, interactions }, kindsIndex.interactions);
        first.adapter.commit();
        first.adapter.finish(1);
        expect(written).toEqual({ ok: true, problems: [] });
        expect(sets(first)).toContain('cmi.suspend_data');
        expect(first.calls.some(({ args }) => args.some((value) => value.includes(PRIVATE)))).toBe(false);

        const second = begin(harness, { stored: first.stored() });
        const read = unpack(kindsIndex, second.opening.suspend).progress;
        expect(read.reflections['needs']?.text).toBe(wellFormed(mine(text)));
        expect(read.agreement['room']).toMatchObject({
          ours: wellFormed(mine(ours)),
          ask: wellFormed(mine(ask)),
        });
        expect(read.questions).toEqual(progress.questions);
        expect([...first.errors, ...second.errors]).toEqual([]);
      }),
      seeded(40),
    );
  });
});
