import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { plain } from '../../../scripts/content/nodes.ts';
import { courseFolder } from './course-folder.ts';

const page = (body: string, matter = 'title: Invitation'): string => `---\n${matter}\n---\n\n${body}\n`;

async function compiled(files: Readonly<Record<string, string>>) {
  return compileCourse(await courseFolder(files));
}

describe('texts for trainers', () => {
  it('are pages in their order, with figures and terms put in', async () => {
    const { trainer, course, diagnostics } = await compiled({
      'trainer/b.md': page(
        '{pages} pages, {Core minutes}.',
        'title: On {course title}\nsummary: Short\norder: 2',
      ),
      'trainer/a.md': page('First.', 'title: A\norder: 3'),
      'trainer/c.md': page('Before.', 'title: C\norder: 1'),
    });
    expect(diagnostics.filter(({ file }) => file.startsWith('trainer/'))).toEqual([]);
    expect(trainer.pages.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
    const { title, summary, tree } = trainer.pages[1]!;
    expect([title, summary]).toEqual([`On ${course?.index.title}`, 'Short']);
    expect(plain(tree.children)).toMatch(new RegExp(`^${course?.index.pages.length} pages, \\d+\\.$`));
  });

  it('have lists where a name is alone in its paragraph, and words where it is not', async () => {
    const { trainer, course } = await compiled({
      'trainer/a.md': page('> {modules}\n\nModules: {modules}.'),
    });
    const [quotation, sentence] = trainer.pages[0]!.tree.children;
    const titles = course!.index.modules.map(({ title }) => title);
    const list = quotation?.type === 'blockquote' ? quotation.children[0] : undefined;
    expect(list?.type === 'list' && list.children.map((item) => plain([item]))).toEqual(titles);
    expect(plain([sentence!])).toBe(`Modules: ${titles.join('; ')}.`);
  });

  it('lead to each other by either name, and to headings that are there twice', async () => {
    const { diagnostics } = await compiled({
      'trainer/a.md': page('[x](b.md) [x](b.html#say-it-2) [x](guide.html)'),
      'trainer/b.md': page('## Say it\n\nA.\n\n## Say it\n\n[back](#say-it)'),
    });
    expect(diagnostics.filter(({ file }) => file.startsWith('trainer/'))).toEqual([]);
  });

  it.each([
    ['no title', 'Text.', 'key-missing', 1],
    ['an unknown key', page('Text.', 'title: A\nword: true'), 'key-unknown', 3],
    ['front matter without an end', '---\ntitle: A\n\nText.', 'front-matter-unclosed', 1],
    ['raw HTML', page('<b>loud</b>'), 'html-raw', 5],
    ['a picture', page('![A pot](media/pot.svg)'), 'not-here', 5],
    ['a box', page(':::note\nText.\n:::'), 'not-here', 5],
    ['a second title', page('# Title'), 'heading-level-1', 5],
    ['a heading too deep', page('#### Deep'), 'heading-skips', 5],
    ['an address of the course', page('[x](#asking)'), 'trainer-link', 5],
    ['an address that runs code', page('[x](javascript:alert(1))'), 'trainer-link', 5],
  ])('with %s are refused', async (_, text, code, line) => {
    const { diagnostics, course } = await compiled({ 'trainer/a.md': text });
    const told = diagnostics.filter(({ file }) => file === 'trainer/a.md');
    expect(told.map((one) => [one.code, one.line])).toContainEqual([code, line]);
    expect(course).toBeNull();
  });

  it('in another place or of another kind are told', async () => {
    const { diagnostics } = await compiled({
      'trainer/letters/a.md': page('Text.'),
      'trainer/a.docx': 'x',
      'trainer/numbers.yaml': 'a: 1',
      'trainer/README.md': 'For authors.',
    });
    const told = diagnostics.filter(({ file }) => file.startsWith('trainer/'));
    expect(told.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'trainer/a.docx file-unexpected',
      'trainer/letters/a.md trainer-name',
      'trainer/numbers.yaml file-unexpected',
    ]);
  });

  it('leave no trace in what learners get', async () => {
    const folder = await courseFolder({
      'trainer/a.md': page('A secret of trainers.'),
      'trainer/guide/m1.md': '## Talking points\n\nAnother secret of trainers.\n',
    });
    const { course } = await compileCourse(folder);
    const plainCourse = (await compileCourse(await courseFolder())).course;
    expect(await readFile(join(folder, 'trainer/a.md'), 'utf8')).toContain('secret');
    expect(course).toEqual(plainCourse);
  });
});
