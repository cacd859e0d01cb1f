/** The ordinary life of an attempt, in the LMS's own words, in both standards. */
import { expect, test } from './support/test.ts';
import { standards, valuesOf } from './support/standards.ts';

for (const { name, target, words } of standards) {
  test.describe(name, () => {
    test('a learner reads everything, plays the story and passes: completed, passed, with a score', async ({
      lms,
    }) => {
      const player = await lms.open(target);
      const pages = await player.readAndPlayAll();
      expect(pages.length).toBeGreaterThan(5);
      await player.saved();
      expect(valuesOf(lms.stored(target), words)).toMatchObject({ completion: 'incomplete', score: '' });

      await player.sit(0);
      await player.saved();
      expect(valuesOf(lms.stored(target), words)).toMatchObject({
        completion: words.completed,
        success: words.passed,
        score: '100',
      });
      expect(await player.errors()).toEqual([]);
    });

    test('a fail is never reported; a later pass is', async ({ lms }) => {
      const player = await lms.open(target);
      await player.readAndPlayAll();
      await player.sit(12);
      await player.saved();
      expect(valuesOf(lms.stored(target), words)).toMatchObject({ completion: 'incomplete', score: '' });

      await player.sit(3);
      await player.saved();
      expect(valuesOf(lms.stored(target), words)).toMatchObject({ success: words.passed, score: '75' });
      const statuses = (await player.calls()).filter(({ args }) => args[1] === 'failed');
      expect(statuses).toEqual([]);
    });
  });
}
