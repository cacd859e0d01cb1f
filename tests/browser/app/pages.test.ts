import { describe, expect, it, vi } from 'vitest';
import { openCourse } from './course-frame.ts';

describe('pages', () => {
  it('starts on page one without moving the focus', async () => {
    const { doc, text } = await openCourse();
    expect(text('h1')).toBe('Making Partnerships Work');
    expect(doc.activeElement).toBe(doc.body);
    expect(doc.title).toBe('Making Partnerships Work · Making Partnerships Work: a course for library staff');
  });

  it('keeps the static article of page one instead of rendering it again', async () => {
    const seen: Element[] = [];
    const course = await openCourse({
      change: (page) =>
        page.replace('</article>', '</article><script>document.querySelector("article").id="first"</script>'),
    });
    seen.push(course.find('article'));
    expect(seen[0]?.id).toBe('first');
  });

  it('goes on by the button below, with title, address and focus', async () => {
    const course = await openCourse();
    course.click('.turn-link.next');
    await course.titled('How this course works');
    expect(course.win.location.hash).toBe('#how-it-works');
    expect(course.doc.title).toMatch(/^How this course works · /);
    expect(course.doc.activeElement).toBe(course.find('h1'));
    expect(course.text('.turn-link:not(.next)')).toBe('Previous Making Partnerships Work');
    expect(course.text('.turn-link.next')).toBe('Next What a room needs');
  });

  it('follows the browser’s back and forward, and takes back no answer', async () => {
    const course = await openCourse({ hash: '#what-a-room-needs' });
    course.click('course-question input[value=need]');
    await vi.waitUntil(() => course.find('course-question input[value=need]').matches(':checked'));
    course.click('course-question button');
    await vi.waitUntil(() => course.text('course-question').includes('It opens the talk.'));
    course.click('article a[href="#how-it-works"]');
    await course.titled('How this course works');
    course.win.history.back();
    await course.titled('What a room needs');
    await vi.waitUntil(() => course.text('course-question').includes('It opens the talk.'));
    course.win.history.forward();
    await course.titled('How this course works');
  });

  it('lets the keyboard stop at a table only while it scrolls, and names it either way', async () => {
    const { find } = await openCourse({ hash: '#what-a-room-needs' });
    const box = (): HTMLElement => find('.table');
    await vi.waitUntil(() => !box().hasAttribute('tabindex'));
    expect(box().hasAttribute('role')).toBe(false);
    expect(find('.table > table').getAttribute('aria-label')).toBe('Table 1');
    box().style.width = '10rem';
    await vi.waitUntil(() => box().getAttribute('role') === 'region');
    expect(box().tabIndex).toBe(0);
    expect(box().getAttribute('aria-label')).toBe('Table 1');
  });

  it('opens the page that the address names', async () => {
    const course = await openCourse({ hash: '#final-check' });
    await course.titled('The final check');
    expect(course.text('.page-place')).toBe('Your agreement about 8 minutes');
    expect(course.find('main').dataset['layout']).toBe('plain');
  });

  it('goes to a heading of the page without losing the page’s address', async () => {
    const course = await openCourse({ hash: '#what-a-room-needs' });
    const link = course.doc.createElement('a');
    link.href = '#ask-first';
    course.find('.lesson').append(link);
    link.click();
    expect(course.doc.activeElement?.id).toBe('ask-first');
    expect(course.win.location.hash).toBe('#what-a-room-needs');
  });

  it('says that a page is not in the course, and shows the way on', async () => {
    const course = await openCourse({ hash: '#no-such-page' });
    expect(course.text('h1')).toBe('This page is not in the course');
    course.click('article a.button');
    await course.titled('Making Partnerships Work');
    course.win.location.hash = '#nor-this';
    await course.titled('This page is not in the course');
    expect(course.text('article a.button')).toBe('Go back to “Making Partnerships Work”');
    course.click('article a.button');
    await course.titled('Making Partnerships Work');
  });

  it('leads by the skip link to the page and changes no address', async () => {
    const course = await openCourse({ hash: '#how-it-works' });
    course.click('.skip-link');
    expect(course.doc.activeElement?.id).toBe('course_main');
    expect(course.win.location.hash).toBe('#how-it-works');
  });

  it('lists what is left on the page of the assessment', async () => {
    const course = await openCourse({ hash: '#final-check' });
    expect(course.text('.left')).toContain('Read and play to an ending: The dance floor');
    // A page with a story is named once, with the story.
    expect(course.doc.querySelectorAll('.left a[href="#what-a-room-needs"]')).toHaveLength(1);
    expect(course.text('.left')).not.toContain('More rooms');
    course.click('.left a[href="#what-a-room-needs"]');
    await course.titled('What a room needs');
    course.click('.turn-link:not(.next)');
    await course.titled('How this course works');
    expect(course.doc.querySelector('.left')).toBeNull();
    expect(course.text('.turn .parts')).toBe('3 of 6 steps done');
  });
});
