import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { es } from '../../../../components/i18n/es/index.ts';
import { NOTE_LIMIT } from '../../../../components/model/pilot.ts';
import { courseIn } from '../../../support/course-in.ts';
import { pilotOf } from '../../../support/pilot.ts';
import { sampleIndex, sampleModules } from '../../../unit/app/sample-course.ts';
import { openCourse, type CourseFrame, type Start } from '../course-frame.ts';
import { AT_ONCE, connect, disconnect, type MemoryLms } from '../memory-lms.ts';

const languages = [
  { language: 'en-GB', dir: 'ltr' as const, name: 'English' },
  { language: 'es', dir: 'ltr' as const, name: 'Español' },
];
const { index } = pilotOf({ ...sampleIndex, languages }, sampleModules);
const rowOf = (id: string): number => index.interactions.indexOf(id);
const NOTE = 'pilot.how-it-works.unclear';

let lms: MemoryLms;
const said = (id: string): string => lms.get(`cmi.interactions.${rowOf(id)}.student_response`);

beforeEach(() => {
  lms = connect();
});
afterEach(disconnect);

async function open(hash: string, start: Start = {}): Promise<CourseFrame> {
  const course = await openCourse({
    index,
    tools: true,
    player: 'scorm12',
    headScript: AT_ONCE,
    hash,
    ...start,
  });
  await vi.waitUntil(() => course.doc.querySelector('.pilot-foot'), { timeout: 5000 });
  return course;
}

const input = ({ find }: CourseFrame, selector: string, words: string): void => {
  const box = find(selector) as HTMLTextAreaElement;
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const button = ({ doc }: CourseFrame, name: string): HTMLElement => {
  const found = [...doc.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
};

it('takes a note on a page, and lets it be changed and taken back', async () => {
  const course = await open('#how-it-works');
  const { find, text } = course;
  expect((find('.pilot-note') as HTMLDetailsElement).open).toBe(false);
  course.click('.pilot-note > summary');
  expect(text('.pilot-foot .pilot-tag')).toBe('Pilot: your name goes with what you say here.');
  expect((find('#course_pilot_note') as HTMLTextAreaElement).maxLength).toBe(NOTE_LIMIT);
  button(course, 'Send to the trainer').click();
  expect(text('.pilot-said')).toBe('Nothing is written yet.');
  expect(course.doc.activeElement).toBe(find('#course_pilot_note'));
  input(course, '#course_pilot_note', ' What is a rota? ');
  button(course, 'Send to the trainer').click();
  expect(text('.pilot-said')).toContain('on its way to your trainer');
  expect((find('.pilot-note') as HTMLDetailsElement).open).toBe(true);
  await vi.waitUntil(() => said(NOTE) === ': What is a rota?');
  expect(await course.violations()).toEqual([]);
  input(course, '#course_pilot_note', 'And who writes it?');
  button(course, 'Send to the trainer').click();
  await vi.waitUntil(() => said(NOTE) === ': And who writes it?');
  button(course, 'Take it back').click();
  await vi.waitUntil(() => said(NOTE) === 'taken-back');
  expect((find('#course_pilot_note') as HTMLTextAreaElement).value).toBe('');
  expect(course.doc.activeElement).toBe(find('#course_pilot_note'));
});

it('keeps what is written and not sent while other pages are read, and says nothing of it there', async () => {
  const course = await open('#how-it-works');
  course.click('.pilot-note > summary');
  input(course, '#course_pilot_note', 'half a th');
  course.win.location.hash = '#what-a-room-needs';
  await course.titled('What a room needs');
  await vi.waitUntil(() => (course.find('#course_pilot_note') as HTMLTextAreaElement).value === '');
  expect((course.find('.pilot-note') as HTMLDetailsElement).open).toBe(false);
  course.win.location.hash = '#how-it-works';
  await course.titled('How this course works');
  expect((course.find('#course_pilot_note') as HTMLTextAreaElement).value).toBe('half a th');
  expect(said(NOTE)).toBe('');
});

it('asks once at the end of a part, and only there', async () => {
  const course = await open('#welcome');
  expect(course.find('.pilot-question').textContent.trim()).toBe('');
  course.win.location.hash = '#how-it-works';
  await course.titled('How this course works');
  await vi.waitUntil(() => course.doc.querySelector('.pilot-question fieldset'));
  course.click('.pilot-question input[value=no]');
  await vi.waitUntil(() => said('pilot.m0.use') === 'no: No');
  const back = await open('#how-it-works');
  expect((back.find('.pilot-question input[value=no]') as HTMLInputElement).checked).toBe(true);
});

it('leads from the last page to the closing questions, where each answer goes out on its own', async () => {
  const course = await open('#final-check');
  course.click('.pilot-question .pilot-link');
  await course.titled('Closing questions');
  course.click('article input[value=yes]');
  input(course, 'article textarea', 'Less text');
  await vi.waitUntil(() => said('pilot.closing.barrier') === 'yes: Yes');
  await vi.waitUntil(() => said('pilot.closing.change') === ': Less text', { timeout: 5000 });
  expect(said('pilot.device')).toBe('');
  course.click('article input[type=checkbox]');
  await vi.waitUntil(() => said('pilot.device').includes('px wide'));
  course.click('article input[type=checkbox]');
  await vi.waitUntil(() => said('pilot.device') === 'taken-back');
  expect(await course.violations()).toEqual([]);
  course.click('article input[type=checkbox]');
  await vi.waitUntil(() => said('pilot.device').includes('px wide'));
});

it('is reached from the outline, and says itself in another language with its questions marked as they are', async () => {
  const course = await open('#help--closing', { width: 1280 });
  course.win.courseLanguage?.(courseIn('es', { index, modules: sampleModules }, es, (text) => text));
  expect(course.text('.pilot-outline')).toBe('Pilot Closing questions');
  course.click('#course_languages button');
  await course.titled('Preguntas finales');
  await vi.waitUntil(() => course.text('#course_pilot') === 'Piloto');
  expect(course.find('article fieldset').lang).toBe('en-GB');
  expect(course.doc.querySelectorAll('.pilot-foot')).toHaveLength(1);
});

it('asks nothing where nobody would get it', async () => {
  lms = connect({ 'cmi.core.lesson_mode': 'review', 'cmi.core.lesson_status': 'completed' });
  const start = { index, tools: true, player: 'scorm12', headScript: AT_ONCE, width: 1280 } as const;
  const course = await openCourse(start);
  await vi.waitUntil(() => course.doc.querySelector('.outline .tools'), { timeout: 5000 });
  expect(course.text('#course_pilot')).toBe('Pilot');
  expect(course.doc.querySelector('.pilot-foot, .pilot-outline')).toBeNull();
});
