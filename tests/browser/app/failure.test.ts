import { describe, expect, it } from 'vitest';
import { openCourse } from './course-frame.ts';

describe('a start that fails', () => {
  it('leaves page one readable and names a code', async () => {
    const course = await openCourse({
      change: (page) => page.replace('id="course-index">{', 'id="course-index">{{'),
      headScript: 'window.addEventListener("error",function(e){e.preventDefault()})',
    });
    expect(course.text('article')).toContain('Good partnerships look easy from outside.');
    expect(course.text('#course_notices')).toContain('START-DATA');
    expect(course.text('#course_save')).toBe('Something went wrong');
    expect(course.find('#course_leave').getClientRects()).toHaveLength(0);
    expect(await course.violations()).toEqual([]);
  });

  it('names the code even where its own words are broken', async () => {
    const course = await openCourse({
      change: (page) => page.replace('id="course-words">{', 'id="course-words">{{'),
      headScript: 'window.addEventListener("error",function(e){e.preventDefault()})',
    });
    expect(course.text('article')).toContain('Good partnerships look easy from outside.');
    expect(course.text('#course_notices')).toContain('START-DATA');
  });

  it('offers to load a page again whose module did not arrive', async () => {
    const course = await openCourse({
      hash: '#final-check',
      change: (page) => page.replace('id="module-m6" data-module="m6"', 'id="lost"'),
    });
    await course.titled('This page could not be loaded');
    course.find('#lost').id = 'module-m6';
    course.click('article .button');
    await course.titled('The final check');
  });
});
