import { describe, expect, it } from 'vitest';
import { sampleIndex } from '../../unit/app/sample-course.ts';
import { openCourse } from './course-frame.ts';

const lesson = sampleIndex.pages.filter(({ id }) => id === 'what-a-room-needs');
const index = { ...sampleIndex, pages: [...lesson, ...sampleIndex.pages] };
/** Where the text below the question stands before the player has come. */
const MEASURE =
  '<script>document.body.dataset.before=document.getElementById("ask-first").offsetTop</script>';

describe('page one when the player comes', () => {
  it.each([320, 650, 1280])('moves nothing below its question at %i pixels', async (width) => {
    const course = await openCourse({
      width,
      index,
      change: (page) => page.replace('<script type="module"', `${MEASURE}<script type="module"`),
    });
    await expect.poll(() => course.doc.querySelector('course-question form')).not.toBeNull();
    const before = Number(course.doc.body.dataset['before']);
    expect(before).toBeGreaterThan(300);
    expect(Math.abs(course.find('#ask-first').offsetTop - before)).toBeLessThanOrEqual(2);
  });
});
