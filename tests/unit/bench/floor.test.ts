import { describe, expect, it } from 'vitest';
import type { ModuleContent, QuestionContent } from '../../../components/model/course.ts';
import { floorPage } from '../../../scripts/bench/floor.ts';
import { seekWords } from '../../../scripts/bench/target-words.ts';
import { index } from '../package/sample.ts';

const question: QuestionContent = {
  id: 'q1',
  type: 'single',
  use: 'practice',
  outcome: '',
  element: '',
  stem: '<p>Which?</p>',
  text: 'Which?',
  options: [
    { id: 'a', html: 'First', text: 'First', correct: false, feedback: null },
    { id: 'b', html: 'Say &amp; <em>do</em>', text: 'Say & do', correct: true, feedback: null },
  ],
  rows: [],
  layout: 'list',
  before: null,
  right: '<p>Right. “Both” of them bring something to it.</p>',
  otherwise: '<p>Look again.</p>',
  reread: null,
  hash: '',
};
const modules: readonly ModuleContent[] = [
  {
    id: 'm1',
    pages: [{ id: 'one', html: '<h2>No paragraph</h2>' }],
    questions: [],
    scenarios: [],
    reflections: [],
  },
  {
    id: 'm2',
    pages: [
      {
        id: 'two',
        html: '<p>A community partnership is an agreement between people.</p><course-question data-id="q1"><p>Later</p></course-question>',
      },
    ],
    questions: [question],
    scenarios: [],
    reflections: [],
  },
];

describe('floor page', () => {
  const html = floorPage(index, modules);

  it('has the text of every page and each question as a form with its key', () => {
    expect(html).toContain('<h2>No paragraph</h2>');
    expect(html).toContain('A community partnership is an agreement');
    expect(html).not.toContain('course-question');
    expect(html).toContain('<form id="q1" data-k="1" data-y="&lt;p>Right.');
    expect(html.match(/type="radio" name="q1"/g)).toHaveLength(2);
  });

  it('has about a kilobyte of script, one line', () => {
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
    expect(script.length).toBeLessThan(1500);
    expect(script).not.toContain('\n');
    expect(() => new Function(script)).not.toThrow();
  });
});

describe('words to look for', () => {
  const answer = { option: 'Say do', feedback: 'Right Both of them bring something' };
  const text = 'A community partnership is an agreement';
  const pages = [...index.pages].reverse();

  it('are text and question of page one where it has both', () => {
    const sought = seekWords({ ...index, pages }, modules);
    expect(sought?.reading).toEqual({ page: null, text, answer });
    expect(sought?.answering).toBe(sought?.reading);
  });

  it('are the text of page one and the question of a later page', () => {
    const opening = { ...modules[0]!, pages: [{ id: 'one', html: '<p>Come in.</p>' }] };
    expect(seekWords(index, [opening, modules[1]!])).toEqual({
      reading: { page: null, text: 'Come in', answer: null },
      answering: { page: 'two', text, answer },
    });
  });

  it('are none in a course without such a question, or without text on page one', () => {
    const opening = { ...modules[0]!, pages: [{ id: 'one', html: '<p>Come in.</p>' }] };
    expect(seekWords(index, [opening])).toBeNull();
    expect(seekWords(index, modules)).toBeNull();
  });
});
