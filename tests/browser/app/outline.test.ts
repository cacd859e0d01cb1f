import { describe, expect, it, vi } from 'vitest';
import { openCourse } from './course-frame.ts';

describe('the outline', () => {
  it('opens on the page in view and closes with Escape, back to its button', async () => {
    const { click, doc, find, win } = await openCourse();
    const nav = find('#course_outline');
    expect(nav.getClientRects()).toHaveLength(0);
    click('#course_contents');
    expect(find('#course_contents').getAttribute('aria-expanded')).toBe('true');
    expect(doc.activeElement?.getAttribute('aria-current')).toBe('page');
    doc.activeElement?.dispatchEvent(
      new (win as Window & typeof globalThis).KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(nav.getClientRects()).toHaveLength(0);
    expect(doc.activeElement).toBe(find('#course_contents'));
    expect(find('#course_contents').getAttribute('aria-expanded')).toBe('false');
  });

  it('shows modules, pages, minutes, and what is done', async () => {
    const { click, text } = await openCourse();
    click('#course_contents');
    expect(text('#course_outline')).toBe(
      'Contents Close 1 of 6 steps done ' +
        'Welcome ✓ Making Partnerships Work 4 minutes · done How this course works 1 minute ' +
        'The five elements What a room needs 6 minutes More rooms <and> “doors” 4 minutes · optional ' +
        'Your agreement The final check 8 minutes',
    );
  });

  it('leads to a page and closes', async () => {
    const { click, doc, find, titled } = await openCourse();
    click('#course_contents');
    click('#course_outline a[href="#what-a-room-needs"]');
    await titled('What a room needs');
    expect(find('#course_outline').getClientRects()).toHaveLength(0);
    expect(doc.activeElement).toBe(find('h1'));
  });

  it('stands beside the page where there is room', async () => {
    const { find, text } = await openCourse({ width: 1280 });
    expect(find('#course_contents').getClientRects()).toHaveLength(0);
    expect(text('#course_outline a[aria-current]')).toContain('Making Partnerships Work');
    const outline = find('#course_outline').getBoundingClientRect();
    expect(find('main').getBoundingClientRect().left).toBeGreaterThanOrEqual(outline.right);
  });

  it('follows the learner where it stands beside the page, and stays where it was scrolled to', async () => {
    const { click, find, titled, win } = await openCourse({ width: 1280, height: 400 });
    const nav = find('#course_outline');
    click('.turn-link.next');
    await titled('How this course works');
    win.location.hash = '#final-check';
    await titled('The final check');
    await vi.waitFor(() => expect(nav.scrollTop).toBeGreaterThan(0));
    const seen = find('#course_outline a[aria-current]').getBoundingClientRect();
    expect(seen.top).toBeGreaterThan(find('.bar').getBoundingClientRect().bottom);
    expect(seen.bottom).toBeLessThan(400);
    expect(win.scrollY).toBe(0);
    nav.scrollTop = 0;
    win.dispatchEvent(new Event('resize'));
    expect(nav.scrollTop).toBe(0);
  });
});
