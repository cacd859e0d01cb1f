/** The examples of the author guide are read as the guide says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCourse } from '../../../scripts/content/compile.ts';
import { gather } from '../../../scripts/content/gather.ts';
import { checkStory } from '../../../scripts/content/check-story.ts';
import { courseFolder, fixtures } from './course-folder.ts';

const guide = await readFile(join(fixtures, '../../course/README.md'), 'utf8');
const examples = [...guide.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, text = '']) => text);
const yaml = new Map(
  [...guide.matchAll(/^```yaml\n# (\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);
const courseYaml = yaml.get('course.yaml') ?? '';
const idOf = (text: string): string => /^id: (.*)$/m.exec(text)?.[1] ?? '';

describe('the author guide', () => {
  it('shows each kind of file, and all of them are right', () => {
    const texts = [
      { file: 'course.yaml', text: courseYaml },
      { file: 'modules/01-a/module.yaml', text: yaml.get('modules/01-start/module.yaml') ?? '' },
      ...examples.map((text, i) => ({ file: `modules/01-a/${i}.md`, text })),
    ];
    const { source, parsed, findings } = gather({ texts, media: new Map(), findings: [] });
    expect(findings).toEqual([]);
    expect(new Set(parsed.map(({ kind }) => kind))).toEqual(
      new Set(['lesson', 'question', 'bank', 'assessment', 'scenario', 'reflection']),
    );
    expect(source?.scenarios.flatMap((scenario) => checkStory(scenario, true))).toEqual([]);
  });

  it('shows a course.yaml and a module.yaml that make a course with one page', async () => {
    const page = '---\nkind: lesson\nid: page\ntitle: Page\n---\n\nHello.\n';
    const folder = await courseFolder(
      {
        ...Object.fromEntries(yaml),
        'modules/01-start/01-page.md': page,
        ...Object.fromEntries(
          ['module.yaml', '1-page.md', '2-page.md', '10-page.md'].map((file) => [
            `modules/01-one/${file}`,
            null,
          ]),
        ),
      },
      'valid/groups',
    );
    const { course, diagnostics } = await compileCourse(folder, { worstCase: () => 0 });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(course?.index.title).toBe('First steps');
  });

  it('shows each type of question as one that compiles, by the strictest rules', async () => {
    const shown = examples.filter((text) => /^type: (?!single)/m.test(text) && idOf(text) !== '');
    const placed = shown.map((text) => `::question{#${idOf(text)}}`).join('\n\n');
    const folder = await courseFolder(
      {
        'course.yaml': courseYaml.replace('rules: basic', 'rules: full'),
        'modules/01-one/1-page.md': `---\nkind: lesson\nid: page\ntitle: Page\n---\n\nPractise.\n\n${placed}\n`,
        'modules/01-one/2-page.md': null,
        'modules/01-one/10-page.md': null,
        ...Object.fromEntries(shown.map((text) => [`modules/01-one/${idOf(text)}.md`, text])),
      },
      'valid/groups',
    );
    const { course, diagnostics } = await compileCourse(folder, { worstCase: () => 0 });
    expect(diagnostics).toEqual([]);
    expect(course?.index.questions.map(({ type }) => type)).toEqual([
      'matching',
      'matching',
      'ordering',
      'short-answer',
      'numeric',
      'likert',
      'likert',
    ]);
    expect(course?.modules[0]?.questions.map(({ layout, before }) => [layout, before])).toContainEqual([
      'list',
      'confidence-before',
    ]);
  });
});
