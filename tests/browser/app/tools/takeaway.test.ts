import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCourse, type CourseFrame, type Start } from '../course-frame.ts';
import { change, index } from './agreement-course.ts';

const LET_ALL = 'allow-scripts allow-same-origin allow-downloads allow-modals';

/** What one test left on this device is earlier work to the next one. */
afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

async function open(hash: string, more: Start = {}): Promise<CourseFrame> {
  const course = await openCourse({ index, change, tools: true, hash, ...more });
  await vi.waitUntil(() => course.doc.querySelector('.take'));
  return course;
}

const ways = (course: CourseFrame, within = ''): string[] =>
  [...course.doc.querySelectorAll<HTMLElement>(`${within} [data-way]`)].map(
    ({ dataset }) => dataset['way'] ?? '',
  );

/** The files that are handed to the browser, instead of saving them. */
function downloads({ win }: CourseFrame): { name: string; file: Promise<string>; type: string }[] {
  const given: { name: string; file: Promise<string>; type: string }[] = [];
  const frame = win as Window & typeof globalThis;
  frame.HTMLAnchorElement.prototype.click = function () {
    const name = this.download;
    const blob = fetch(this.href).then((response) => response.blob());
    const entry = { name, type: '', file: blob.then((data) => data.text()) };
    void blob.then(({ type }) => (entry.type = type));
    given.push(entry);
  };
  return given;
}

function type({ find }: CourseFrame, selector: string, value: string): void {
  const box = find(selector) as HTMLTextAreaElement;
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('what is taken along', () => {
  it('stands on the page of the agreement, with what is in its boxes at that moment', async () => {
    const course = await open('#final-check');
    const files = downloads(course);
    expect(ways(course, 'course-agreement')).toEqual(['print', 'html', 'text', 'copy', 'calendar']);
    type(course, '#agreement_needs_ours', 'A floor </script> & a 🙂');
    course.click('course-agreement [data-way=html]');
    const [file] = files;
    expect(file?.name).toBe('sample-agreement.html');
    const text = (await file?.file) ?? '';
    const opened = new DOMParser().parseFromString(text, 'text/html');
    expect(opened.title).toBe('Our draft agreement');
    expect(opened.body.textContent).toContain('A floor </script> & a 🙂');
    expect(opened.querySelector('script')).toBeNull();
    expect(course.text('course-agreement .take-said')).toBe(
      'This file is now in this computer’s Downloads folder. On a shared computer, take it with you and delete it.',
    );
    course.click('course-agreement [data-way=text]');
    expect(files[1]?.name).toBe('sample-agreement.txt');
    expect(await files[1]?.file).toContain('Our suggestion: A floor </script> & a 🙂\r\n');
    expect(files[1]?.type).toBe('text/plain;charset=utf-8');
  });

  it('stands on the page of the plan, with a day of its own', async () => {
    const course = await open('#final-check');
    const files = downloads(course);
    type(course, '#agreement_when_ours', 'Monday at ten');
    course.click('course-plan [data-way=calendar]');
    expect(files).toEqual([]);
    expect(course.text('course-plan .take-said')).toBe('Choose a day first.');
    expect(course.doc.activeElement).toBe(course.find('course-plan input[type=date]'));
    (course.find('course-plan input[type=date]') as HTMLInputElement).value = '2027-03-01';
    course.click('course-plan [data-way=calendar]');
    expect(files.map(({ name }) => name)).toEqual(['sample-plan.ics']);
    const calendar = (await files[0]?.file) ?? '';
    expect(calendar).toContain('\r\nDTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302\r\n');
    expect(calendar).toContain('\r\nSUMMARY:My first step in a partnership\r\n');
    expect(calendar).not.toContain('Monday at ten');
  });

  it('copies the words with their look and without', async () => {
    const course = await open('#final-check');
    const copied: Record<string, string> = {};
    course.doc.execCommand = () => {
      const clipboardData = { setData: (kind: string, text: string) => (copied[kind] = text) };
      course.doc.dispatchEvent(Object.assign(new Event('copy'), { clipboardData }));
      return true;
    };
    course.click('course-agreement [data-way=copy]');
    await vi.waitUntil(() => course.text('course-agreement .take-said') !== '');
    expect(course.text('course-agreement .take-said')).toBe(
      'Copied. Paste it into a document or an e-mail to yourself.',
    );
    expect(copied['text/html']).toContain('<h1>Our draft agreement</h1>');
    expect(copied['text/plain']).toMatch(/^Our draft agreement\n=+\n/);
  });

  it('shows the words, selected, where copying is blocked', async () => {
    const course = await open('#final-check');
    course.doc.execCommand = () => false;
    Object.defineProperty(course.win.navigator, 'clipboard', { value: undefined });
    course.click('course-agreement [data-way=copy]');
    await vi.waitUntil(() => course.doc.querySelector('course-agreement .take textarea'));
    const box = course.find('course-agreement .take textarea') as HTMLTextAreaElement;
    await vi.waitUntil(() => box.selectionEnd === box.value.length);
    expect(box.value).toContain('Our draft agreement');
    expect(course.doc.activeElement).toBe(box);
    expect(course.text('course-agreement .take-said')).toContain('Copying is blocked here.');
    expect(await course.violations()).toEqual([]);
  });
});

describe('blocked ways', () => {
  it.each([
    [LET_ALL, ['print', 'html', 'text', 'copy', 'calendar']],
    ['allow-scripts allow-same-origin allow-modals', ['print', 'copy']],
    ['allow-scripts allow-same-origin allow-downloads', ['html', 'text', 'copy', 'calendar']],
    ['allow-scripts allow-same-origin', ['copy']],
  ])('are not offered in a frame with the sandbox “%s”', async (sandbox, offered) => {
    const course = await open('#help--agreement', { sandbox });
    expect(ways(course)).toEqual(offered);
  });

  it('go when printing does not begin, and the focus goes to the next way', async () => {
    const course = await open('#help--agreement');
    course.win.print = () => undefined;
    course.find('[data-way=print]').focus();
    course.click('[data-way=print]');
    await vi.waitUntil(() => course.text('.take-said') !== '', { timeout: 3000 });
    expect(course.text('.take-said')).toBe(
      'Printing is blocked in this window. The other ways are still there.',
    );
    expect(ways(course)).toEqual(['html', 'text', 'copy', 'calendar']);
    expect(course.doc.activeElement).toBe(course.find('[data-way=html]'));
  });

  it('are not suspected when printing begins', async () => {
    const course = await open('#help--agreement');
    course.win.print = () => void course.win.dispatchEvent(new Event('beforeprint'));
    course.click('[data-way=print]');
    await new Promise((done) => setTimeout(done, 1100));
    expect(ways(course)).toContain('print');
  });

  it('that nobody can know of are named with the way round them', async () => {
    const course = await open('#help--agreement');
    downloads(course);
    Object.defineProperty(course.win, 'frameElement', { value: null });
    // Asked anew when the page is opened again.
    course.win.location.hash = 'help--notes';
    await course.titled('My notes');
    await vi.waitUntil(() => course.doc.querySelector('.take'));
    course.click('[data-way=html]');
    expect(course.text('.take-said')).toContain('If it is not there, downloads are blocked in this window');
  });
});

describe('pages of what is taken along', () => {
  it('are in the list of tools, in the outline and on the page after leaving', async () => {
    const course = await open('#final-check');
    course.win.location.hash = 'help';
    await course.titled('Help and settings');
    const links = (selector: string): string[] =>
      [...course.doc.querySelectorAll(`${selector} a[href^="#help--"]`)].map(
        (link) => link.getAttribute('href') ?? '',
      );
    const all = ['#help--agreement', '#help--notes', '#help--record'];
    expect(links('.tools')).toEqual(expect.arrayContaining(all));
    course.click('#course_contents');
    expect(links('#course_outline')).toEqual(expect.arrayContaining(all));
    course.click('#course_leave');
    await vi.waitUntil(() => course.doc.querySelector('.take-links'));
    expect(links('.take-links')).toEqual(all);
    course.click('.take-links a[href="#help--notes"]');
    await course.titled('My notes');
  });

  it('show the document alone on paper', async () => {
    const course = await open('#help--agreement');
    await vi.waitUntil(() => course.doc.querySelector('.paper h2'));
    const named = [...course.doc.querySelectorAll('h1, h2')].filter(
      ({ textContent }) => textContent === 'Our draft agreement',
    );
    expect(named.map(({ tagName }) => tagName)).toEqual(['H1']);
    expect(course.text('.paper h2')).toBe('Title of needs');
    expect(await course.violations()).toEqual([]);
  });

  it('hold what was just written', async () => {
    const course = await openCourse({ index, change, tools: true, hash: '#what-a-room-needs' });
    await vi.waitUntil(() => course.doc.querySelector('course-reflection textarea'));
    type(course, 'course-reflection textarea', 'Ask for the floor <first>.');
    course.win.location.hash = 'help--notes';
    await course.titled('My notes');
    await vi.waitUntil(() => course.doc.querySelector('.paper h2'));
    expect(course.text('.take a[href="#help--agreement"]')).toBe('Our draft agreement');
    expect(course.text('.paper')).toContain(
      'What a room needs Your room What would you ask a partner of yours? Ask for the floor <first>. My plan Title of when still to decide',
    );
    expect(await course.violations()).toEqual([]);
  });

  it('say that the course is not completed, with the name as nobody gave it', async () => {
    const course = await openCourse({ index, change, tools: true, hash: '#help--record' });
    await vi.waitUntil(() => course.doc.querySelector('.paper h2'));
    expect(course.text('.paper')).toMatch(/^Record of work so far This course is not completed yet\. Name/);
    expect(course.find('.paper .line').previousElementSibling?.textContent).toBe('Name');
    expect(ways(course)).toEqual(['print', 'html', 'text', 'copy']);
    expect(await course.violations()).toEqual([]);
  });
});
