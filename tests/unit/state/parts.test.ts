import { describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../components/model/progress.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { content, index } from './sample.ts';

const progress: Progress = {
  ...initialProgress(3),
  visited: ['room'],
  questions: { gains: { tries: [['need']], count: 1 } },
  assessment: { ...initialProgress(3).assessment, results: [{ correct: 1, total: 4 }] },
};

/** The player of a course that asks practice questions only, as the build makes it from `parts.ts`. */
async function questionsOnly() {
  vi.resetModules();
  vi.doMock('../../../components/state/parts.ts', async () => ({
    question: (await import('../../../components/state/parts/question.ts')).part,
  }));
  const codec = await import('../../../components/state/codec.ts');
  const { reduce } = await import('../../../components/state/reducer.ts');
  vi.doUnmock('../../../components/state/parts.ts');
  return { ...codec, reduce };
}

describe('a player without all parts', () => {
  it('takes the data of an activity that the course no longer has as retired', async () => {
    const { pack } = await import('../../../components/state/packing.ts');
    const text = pack(index, progress, 4096);
    const { unpack } = await questionsOnly();
    expect(unpack(index, text)).toEqual({
      progress: { ...progress, assessment: initialProgress(3).assessment },
      notes: ['retired'],
    });
  });

  it('knows its own activities, and no others', async () => {
    const { reduce } = await questionsOnly();
    expect(reduce(progress, { type: 'assessment-started' }, index, content)).toBe(progress);
    const answered = { type: 'question-answered', question: 'gains', answer: ['key'] } as const;
    expect(reduce(progress, answered, index, content).questions['gains']?.count).toBe(2);
  });
});
