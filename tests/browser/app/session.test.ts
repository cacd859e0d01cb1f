import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCourse } from './course-frame.ts';
import { AT_ONCE, connect, disconnect } from './memory-lms.ts';

afterEach(disconnect);

/** What the LMS holds of somebody who left in the middle of a story. */
async function leftInTheStory(): Promise<ReturnType<ReturnType<typeof connect>['stored']>> {
  const lms = connect();
  const first = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#what-a-room-needs' });
  first.click('course-scenario .choice');
  await vi.waitUntil(() => first.text('course-scenario').includes('Amara laughs.'));
  first.click('#course_leave');
  await first.titled('Everything is saved');
  return lms.stored();
}

describe('the session in view', () => {
  it('shows that an answer is saved', async () => {
    const lms = connect();
    const { click, find, text } = await openCourse({
      player: 'scorm12',
      headScript: AT_ONCE,
      hash: '#what-a-room-needs',
    });
    await vi.waitUntil(() => text('#course_save') === 'Saved');
    click('course-question input[value=number]');
    await vi.waitUntil(() => find('course-question input[value=number]').matches(':checked'));
    const before = lms.commits();
    click('course-question button');
    await vi.waitUntil(() => lms.commits() > before);
    expect(text('#course_save')).toBe('Saved');
    expect(lms.get('cmi.interactions.0.id')).toBe('m3.hall');
    expect(lms.get('cmi.core.lesson_location')).toMatch(/^what-a-room-needs~/);
  });

  it('goes back to the stored page with everything there', async () => {
    connect(await leftInTheStory());
    const again = await openCourse({ player: 'scorm12', headScript: AT_ONCE });
    await again.titled('What a room needs');
    await vi.waitUntil(() => again.text('course-scenario').includes('Amara laughs.'));
    expect(again.doc.activeElement).toBe(again.doc.body);
    // The page is long; the story that goes on is in view, and its title says where one is.
    await vi.waitUntil(() => again.win.scrollY > 0);
    const { top } = again.find('course-scenario h2').getBoundingClientRect();
    expect(top).toBeGreaterThan(again.find('.bar').getBoundingClientRect().bottom - 1);
    expect(top).toBeLessThan(again.win.innerHeight / 2);
  });

  it('begins at the top of a page that is opened later, also where its story was left in the middle', async () => {
    connect(await leftInTheStory());
    const again = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#how-it-works' });
    again.win.location.hash = 'what-a-room-needs';
    await vi.waitUntil(() => again.doc.querySelector('.scenario-said') !== null);
    await new Promise((painted) => again.win.requestAnimationFrame(() => again.win.setTimeout(painted, 100)));
    expect(again.win.scrollY).toBe(0);
  });

  it('stays at the beginning of a page whose story has not begun', async () => {
    connect({ 'cmi.core.lesson_location': 'what-a-room-needs~4' });
    const course = await openCourse({ player: 'scorm12', headScript: AT_ONCE });
    await course.titled('What a room needs');
    await vi.waitUntil(() => course.text('#course_save') === 'Saved');
    expect(course.win.scrollY).toBe(0);
  });

  it('lets an address win over the stored page', async () => {
    connect({ 'cmi.core.lesson_location': 'what-a-room-needs~4' });
    const { text } = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#how-it-works' });
    expect(text('h1')).toBe('How this course works');
  });

  it('goes to the stored page when the LMS comes before anybody can be reading', async () => {
    connect({ 'cmi.core.lesson_location': 'what-a-room-needs~4' });
    const { text, titled } = await openCourse({ player: 'scorm12' });
    await titled('What a room needs');
    expect(text('#course_notices')).toBe('');
  });

  it('offers the stored page, and does not force it, when the LMS came late', async () => {
    const opening = openCourse({ player: 'scorm12' });
    await new Promise((read) => setTimeout(read, 3500));
    const lms = connect({ 'cmi.core.lesson_location': 'what-a-room-needs~4' });
    const { click, text, titled } = await opening;
    expect(text('h1')).toBe('Making Partnerships Work');
    expect(text('#course_notices')).toContain('Last time you were on: What a room needs');
    expect(lms.get('cmi.core.lesson_location')).toBe('what-a-room-needs~4');
    click('#course_notices button');
    await titled('What a room needs');
    expect(text('#course_notices')).toBe('');
  });

  it('says what was sent when the learner leaves', async () => {
    const lms = connect();
    const course = await openCourse({ player: 'scorm12', headScript: AT_ONCE });
    course.click('#course_leave');
    await course.titled('Everything is saved');
    expect(lms.finished()).toBe(true);
    expect(course.text('#course_save')).toBe('Saved and closed');
    expect(course.text('article')).toContain('You will come back to: Making Partnerships Work');
    expect(course.doc.activeElement).toBe(course.find('h1'));
    expect(course.find('#course_leave').getClientRects()).toHaveLength(0);
    expect(await course.violations()).toEqual([]);
  });

  it('keeps the session when the LMS does not save, and says so with a code in the receipt', async () => {
    const lms = connect();
    const course = await openCourse({ player: 'scorm12', headScript: AT_ONCE });
    await vi.waitUntil(() => course.text('#course_save') === 'Saved');
    lms.refuseCommits();
    course.click('.turn-link.next');
    await vi.waitUntil(() => course.text('#course_save').startsWith('Not saved since'));
    course.click('#course_leave');
    await course.titled('Not everything is saved');
    // Why, where the work is and what to do stand on the page, and not once more in a notice.
    expect(course.text('article')).toContain('could not store your last answers');
    expect(course.text('#course_notices')).toBe('');
    expect(course.text('#course_save')).toMatch(/^Not saved since \d\d:\d\d$/);
    expect((course.find('.receipt textarea') as HTMLTextAreaElement).value).toContain('failed 101');
    expect(lms.finished()).toBe(false);
    course.click('article .actions .button:last-child');
    await course.titled('How this course works');
    expect(course.text('#course_notices')).toContain('could not store your last answers');
    course.click('#course_leave');
    await course.titled('Not everything is saved');
    lms.refuseCommits(false);
    course.click('article .button');
    await course.titled('Everything is saved');
  });

  it('lets one practise in review, says so, and writes nothing', async () => {
    const lms = connect({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'passed' });
    const course = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#what-a-room-needs' });
    expect(course.text('#course_save')).toBe('Not recorded');
    expect(course.text('#course_notices')).toContain('nothing new goes to your record');
    course.click('course-question input');
    course.click('course-question button');
    await vi.waitUntil(() => course.doc.querySelector('course-question .feedback'));
    course.click('#course_leave');
    await course.titled('You can close this window');
    expect(lms.writes()).toEqual([]);
  });

  it('never says in review that there was nothing to save after something was written', async () => {
    connect({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'passed' });
    const course = await openCourse({ player: 'scorm12', headScript: AT_ONCE, hash: '#what-a-room-needs' });
    const box = course.find('course-reflection textarea') as HTMLTextAreaElement;
    box.value = 'The floor';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    course.click('#course_leave');
    await course.titled('Not everything is saved');
    expect(course.text('article')).toContain('What you wrote is not saved: copy it first.');
    expect(course.text('article .button')).toBe('Copy my answers');
    course.click('article .button.quiet');
    await course.titled('What a room needs');
    await vi.waitUntil(() => course.doc.querySelector('course-reflection textarea'));
    expect((course.find('course-reflection textarea') as HTMLTextAreaElement).value).toBe('The floor');
  });

  it('keeps what is chosen and not checked while another page is open', async () => {
    const course = await openCourse({ hash: '#what-a-room-needs' });
    const open = async (page: string, title: string): Promise<void> => {
      course.win.location.hash = page;
      await course.titled(title);
    };
    const chosen = (): boolean => course.doc.querySelector('course-question input:checked') !== null;
    await vi.waitUntil(() => course.doc.querySelector('course-question input'));
    course.click('course-question input');
    await open('final-check', 'The final check');
    await open('what-a-room-needs', 'What a room needs');
    await vi.waitUntil(chosen);
    expect(course.doc.querySelector('course-question .feedback')).toBeNull();
    course.click('course-question button');
    await vi.waitUntil(() => course.doc.querySelector('course-question .feedback'));
    await open('final-check', 'The final check');
    await open('what-a-room-needs', 'What a room needs');
    await vi.waitUntil(() => course.doc.querySelector('course-question .feedback'));
  });

  it('says in a plain web page that nothing is reported or kept', async () => {
    const { click, text } = await openCourse({ hash: '#what-a-room-needs' });
    expect(text('#course_save')).toBe('Not tracked');
    expect(text('#course_notices')).toContain('nothing you do here is reported');
    click('#course_notices button');
    // The offer comes with the second script.
    await vi.waitUntil(() => text('#course_notices') !== '');
    expect(text('#course_notices')).toMatch(/^Would you like to go on later\?.*No, thank you ▾$/);
    click('#course_notices .quiet');
    expect(text('#course_notices')).toBe('');
    click('course-scenario .choice');
    await vi.waitUntil(() => text('course-scenario').includes('Amara laughs.'));
    document.body.replaceChildren();
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});
