import { describe, expect, it } from 'vitest';
import { openCourse } from './course-frame.ts';

describe('accessibility of the shell', () => {
  it.each([
    ['cover', '', 650],
    ['lesson', '#what-a-room-needs', 650],
    ['lesson on a telephone', '#what-a-room-needs', 320],
    ['lesson beside its outline', '#what-a-room-needs', 1280],
    ['assessment with what is left', '#final-check', 650],
    ['page that is not there', '#nowhere', 320],
  ])('has no violation of WCAG 2.2 AA: %s', async (_name, hash, width) => {
    const course = await openCourse({ hash, width });
    expect(await course.violations()).toEqual([]);
    expect(course.doc.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('has none with the outline open', async () => {
    const course = await openCourse({ width: 320 });
    course.click('#course_contents');
    expect(await course.violations()).toEqual([]);
  });

  it('gives every control of the shell 44 pixels', async () => {
    const course = await openCourse({ width: 320, hash: '#final-check' });
    course.click('#course_contents');
    const controls = [...course.doc.querySelectorAll('button, .outline a, .turn a, .left a')];
    const small = controls
      .filter((control) => control.getClientRects().length > 0)
      .filter((control) => {
        const { height, width } = control.getBoundingClientRect();
        return height < 44 || width < 44;
      });
    expect(small.map(({ textContent }) => textContent)).toEqual([]);
  });
});
