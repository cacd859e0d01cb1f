import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../components/app/again-notice.ts';
import { unreadNotice, unreadWords } from '../../../components/app/readable-notes.ts';
import { en } from '../../../components/i18n/en/index.ts';
import { createTranslate } from '../../../components/i18n/translate.ts';
import type { ModuleContent } from '../../../components/model/course.ts';
import type { Progress } from '../../../components/model/progress.ts';
import type { UnpackNote } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { sampleIndex } from './sample-course.ts';

const t = createTranslate(en, 'en-GB');

describe('what could not be read of earlier work', () => {
  it.each<[readonly UnpackNote[], readonly string[], string]>([
    [['foreign'], [], 'not from this course, so you start at the beginning.'],
    [['cut'], ['~'], 'wrote yourself is missing or ends early. Everything else is there.'],
    [['damaged'], ['Q'], 'Your answers to practice questions are missing. Everything else is there.'],
    [['future'], [], 'What this version can read of it is there.'],
  ])('says of %j %j: %s', (notes, lost, words) => {
    expect(unreadWords(notes, lost, t)).toContain(words);
  });

  it('says everything that is missing, and never that the rest of a newer version is there', () => {
    const words = unreadWords(['damaged', 'cut', 'future', 'retired'], ['S', '~'], t);
    expect(words).toMatch(/ends early\..*stories is missing\..*newer version/);
    expect(words).not.toContain('Everything else is there');
  });

  it.each<[readonly UnpackNote[]]>([[[]], [['empty']], [['retired']], [['empty', 'retired']]])(
    'says nothing where nothing is missed: %j',
    (notes) => {
      expect(unreadNotice(notes, [], t)).toBeNull();
    },
  );
});

describe('what is asked again', () => {
  const places: Readonly<Record<string, string>> = {
    m3: '<course-question data-id="hall"></course-question>',
  };
  const content = {
    load: (id: string): Promise<ModuleContent> => {
      if (id === 'm6') return Promise.reject(new Error('not here'));
      const html = places[id] ?? '<p>No question of ours: hall</p>';
      const page = id === 'm3' ? 'what-a-room-needs' : 'welcome';
      return Promise.resolve({
        id,
        pages: [{ id: page, html }],
        questions: [],
        scenarios: [],
        reflections: [],
      });
    },
  };
  const sitting: Progress['assessment'] = {
    ...initialProgress(1).assessment,
    open: { number: 1, drawn: ['bank-1'], answers: {} },
  };
  /** Everything that stands in a template and the templates within, joined. */
  const plain = (part: unknown): string => {
    if (Array.isArray(part)) return part.map(plain).join('');
    if (typeof part !== 'object' || part === null) return String(part);
    const { strings, values } = part as { strings: readonly string[]; values: readonly unknown[] };
    return strings.map((text, at) => text + (at < values.length ? plain(values[at]) : '')).join('');
  };
  const told = async (again: readonly string[], more: Partial<Progress> = {}): Promise<string | null> => {
    const make = await noticeOf(sampleIndex, content, again, { ...initialProgress(1), ...more }, t);
    const notice = make && make();
    if (notice) expect([notice.id, notice.stays ?? false]).toEqual(['again', false]);
    return notice && plain(notice.text);
  };

  it('names the pages, each with the way there', async () => {
    expect(await told(['hall'])).toBe(
      'These pages ask you questions again that have changed since you answered them: ' +
        '<a href="#what-a-room-needs">What a room needs</a>',
    );
  });

  it('names the assessment while it is open', async () => {
    expect(await told(['hall', 'bank-1'], { assessment: sitting })).toMatch(
      /What a room needs<\/a>, <a href="#final-check">The final check<\/a>$/,
    );
    expect(await told(['bank-1'])).toBeNull();
  });

  it('says nothing where nothing changed, or no page has it any more', async () => {
    expect(await told([], { assessment: sitting })).toBeNull();
    expect(await told(['gone'])).toBeNull();
  });
});
