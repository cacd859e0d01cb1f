import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleIndex } from '../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame, type Start } from './course-frame.ts';

/** Long enough to have tools. */
const index = {
  ...sampleIndex,
  pages: [
    ...sampleIndex.pages,
    ...Array.from({ length: 8 }, (_, at) => ({
      ...sampleIndex.pages[0]!,
      id: `more-${at}`,
      number: 100 + at,
      need: 'optional' as const,
    })),
  ],
};

async function openTools(start: Start = {}): Promise<CourseFrame> {
  const course = await openCourse({ index, tools: true, ...start });
  await vi.waitUntil(() => course.win.courseTools !== undefined);
  return course;
}

const token = ({ win, doc }: CourseFrame, name: string): string =>
  win.getComputedStyle(doc.documentElement).getPropertyValue(name).trim();
const look = ({ doc }: CourseFrame): string | undefined => doc.documentElement.dataset['look'];

function press({ doc, win }: CourseFrame, key: string, on: Element = doc.body): void {
  const Key = (win as Window & typeof globalThis).KeyboardEvent;
  on.dispatchEvent(new Key('keydown', { key, bubbles: true, cancelable: true }));
}

async function choose(course: CourseFrame, words: string): Promise<void> {
  const labels = [...course.doc.querySelectorAll<HTMLElement>('.choice')];
  labels.find((label) => label.textContent.trim() === words)?.click();
  await new Promise((done) => setTimeout(done));
}

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the page of tools', () => {
  it('begins with what nobody has to fear, and lists every tool', async () => {
    const course = await openTools({ hash: '#help' });
    await course.titled('Help and settings');
    expect(course.text('article p')).toContain('Nothing in this course has a time limit.');
    const titles = [...course.doc.querySelectorAll('.tool-list a')].map((link) => link.textContent);
    expect(titles).toEqual([
      'Search',
      'Keyboard shortcuts',
      'Text and colours',
      'Marked pages',
      'Print a page',
      'What is sent, and what stays',
      'Our draft agreement',
      'My notes',
      'Record of completion',
    ]);
  });

  it.each(['', '--look', '--keys', '--print', '--privacy'])(
    'has no violation of WCAG 2.2 AA in any colours, at 320 pixels with the largest text: #help%s',
    async (tool) => {
      const course = await openTools({ hash: '#help--look', width: 320 });
      await course.titled('Text and colours');
      await choose(course, 'Very large');
      for (const colours of ['Light', 'Dark', 'High contrast']) {
        course.win.location.hash = '#help--look';
        await course.titled('Text and colours');
        await choose(course, colours);
        course.win.location.hash = `#help${tool}`;
        await vi.waitUntil(() => !tool || course.win.location.hash.endsWith(tool));
        expect(await course.violations(), colours).toEqual([]);
        expect(course.doc.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      }
    },
  );
});

describe('text and colours', () => {
  it('changes the tokens at once, and back again', async () => {
    const course = await openTools({ hash: '#help--look' });
    await course.titled('Text and colours');
    const before = token(course, '--paper');
    await choose(course, 'Dark');
    expect(token(course, '--paper')).toBe('#171b18');
    await choose(course, 'Light');
    expect(token(course, '--paper')).toBe('#f8f6f1');
    await choose(course, 'High contrast');
    expect(token(course, '--ink')).toMatch(/^#(000|fff)$/);
    await choose(course, 'As this device is set');
    expect(token(course, '--paper')).toBe(before);
    await choose(course, 'Very large');
    expect(course.win.getComputedStyle(course.doc.documentElement).fontSize).toBe('24px');
  });

  it('keeps nothing on the device in a plain web page that was not told to remember', async () => {
    const course = await openTools({ hash: '#help--look' });
    await course.titled('Text and colours');
    await choose(course, 'Dark');
    expect(sessionStorage.getItem('partnerships.look')).toBe('dark');
    expect(localStorage.getItem('partnerships.look')).toBeNull();
    const remember = [...course.doc.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Remember me on this device',
    );
    remember?.click();
    await choose(course, 'Large');
    expect(localStorage.getItem('partnerships.look')).toBe('dark large');
    expect(sessionStorage.getItem('partnerships.look')).toBeNull();
  });

  it('puts a button with the words of a picture in its place, until it is asked for', async () => {
    const course = await openTools({ hash: '#help--look' });
    await course.titled('Text and colours');
    await choose(course, 'Only when I ask for them');
    course.win.location.hash = '#what-a-room-needs';
    await course.titled('What a room needs');
    const picture = course.doc.createElement('img');
    picture.alt = 'A door that stands open';
    course.find('.lesson').prepend(picture);
    await vi.waitUntil(() => course.doc.querySelector('.picture-button') !== null);
    expect(picture.getClientRects()).toHaveLength(0);
    expect(course.text('.picture-button')).toBe('Show the picture: A door that stands open');
    course.click('.picture-button');
    expect(picture.getClientRects()).toHaveLength(1);
    expect(course.doc.activeElement).toBe(picture);
  });
});

describe('keyboard shortcuts', () => {
  it('turn pages and lead to the button for leaving, but not where somebody writes or chooses', async () => {
    const course = await openTools({ hash: '#what-a-room-needs' });
    await course.titled('What a room needs');
    await vi.waitUntil(() => course.doc.querySelector('#course_turn .next') !== null);
    const box = course.doc.createElement('textarea');
    course.find('.lesson').append(box);
    await new Promise((done) => setTimeout(done, 300));
    press(course, 'n', box);
    const choice = course.doc.createElement('input');
    choice.type = 'radio';
    course.find('.lesson').append(choice);
    press(course, 'n', choice);
    press(course, '?');
    await course.titled('Keyboard shortcuts');
    course.win.history.back();
    await course.titled('What a room needs');
    press(course, 's');
    await course.titled('Search');
    course.win.history.back();
    await course.titled('What a room needs');
    press(course, 'l');
    expect(course.doc.activeElement?.id).toBe('course_leave');
    press(course, 'n');
    await vi.waitUntil(() => course.text('article h1') !== 'What a room needs');
  });

  it('are listed, that of search too', async () => {
    const course = await openTools({ hash: '#help--keys' });
    await course.titled('Keyboard shortcuts');
    const listed = [...course.doc.querySelectorAll('.key-list kbd')].map((key) => key.textContent);
    expect(listed).toEqual(['n', 'p', 'c', 's', 'l', '?']);
  });

  it('can be turned off', async () => {
    const course = await openTools({ hash: '#help--keys' });
    await course.titled('Keyboard shortcuts');
    await choose(course, 'Use keyboard shortcuts');
    expect(look(course)).toBe('keyless');
    press(course, 'l');
    expect(course.doc.activeElement?.id).not.toBe('course_leave');
  });
});

describe('print', () => {
  it('opens what is closed, prints the page where the learner was, and says so when that is blocked', async () => {
    const course = await openTools({ hash: '#what-a-room-needs' });
    await course.titled('What a room needs');
    let printed = 0;
    let works = true;
    course.win.print = () => {
      printed += 1;
      if (works) course.win.dispatchEvent(new Event('beforeprint'));
    };
    expect(course.doc.querySelector('#course_notices')?.textContent).not.toContain('Printing');
    for (works of [true, false]) {
      course.win.location.hash = '#help--print';
      await course.titled('Print a page');
      expect(course.text('article .button')).toBe('Print “What a room needs”');
      course.click('article .button');
      await course.titled('What a room needs');
      await vi.waitUntil(() => printed === (works ? 1 : 2));
    }
    await vi.waitUntil(() => course.text('#course_notices').includes('Printing from here is blocked.'), {
      timeout: 3000,
    });
    const details = course.doc.createElement('details');
    course.find('.lesson').append(details);
    course.win.dispatchEvent(new Event('beforeprint'));
    expect(details.open).toBe(true);
    course.win.dispatchEvent(new Event('afterprint'));
    expect(details.open).toBe(false);
  });
});

describe('what is sent, and what stays', () => {
  it('says of a plain web page that nothing is sent', async () => {
    const course = await openTools({ hash: '#help--privacy' });
    await course.titled('What is sent, and what stays');
    expect(course.text('article')).toContain('what you do in it is not sent anywhere');
    expect(course.text('article')).toContain('Your work, in this window only.');
  });
});

describe('an error while the course runs', () => {
  const quiet =
    'window.addEventListener("error",function(e){e.preventDefault()});' +
    'window.addEventListener("unhandledrejection",function(e){e.preventDefault()});';
  const breaking =
    quiet +
    'customElements.define("course-question",class extends HTMLElement{set content(c){' +
    'this.replaceChildren();Promise.reject(new Error("broken element"))}});' +
    'var define=customElements.define;customElements.define=function(n,c){if(n!=="course-question")define.call(customElements,n,c)};';

  it('leaves words with a code where an element is broken, and everything else', async () => {
    const course = await openTools({ hash: '#what-a-room-needs', headScript: breaking });
    await course.titled('What a room needs');
    await vi.waitUntil(() => course.doc.querySelector('.mishap') !== null);
    expect(course.text('.mishap')).toContain('This part of the page could not be shown.');
    expect(course.text('.mishap .code')).toBe('RUN-QUESTION');
    expect(course.find('#course_leave').getClientRects()).toHaveLength(1);
    expect(await course.violations()).toEqual([]);
    course.click('#course_turn .next');
    await vi.waitUntil(() => course.text('article h1') !== 'What a room needs');
  });

  it('says so where nothing on the page is missing', async () => {
    const course = await openTools({ hash: '#help', headScript: quiet });
    await course.titled('Help and settings');
    const error = new Error('unforeseen');
    course.win.dispatchEvent(new ErrorEvent('error', { error }));
    await vi.waitUntil(() => course.text('#course_notices').includes('RUN-OTHER'));
  });
});
