/** The examples of the author guide are read as the guide says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather } from '../../../scripts/content/gather.ts';
import { checkStory } from '../../../scripts/content/check-story.ts';
import { fixtures } from './course-folder.ts';

const guide = await readFile(join(fixtures, '../../course/README.md'), 'utf8');
const examples = [...guide.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, text = '']) => text);

describe('the author guide', () => {
  it('shows one example of each kind of file, and all of them are right', () => {
    const texts = [
      { file: 'course.yaml', text: 'id: guide\ntitle: Guide\nversion: 1.0.0\nlanguage: en-GB\n' },
      { file: 'modules/01-a/module.yaml', text: 'id: m1\ntitle: A\n' },
      ...examples.map((text, i) => ({ file: `modules/01-a/${i}.md`, text })),
    ];
    const { source, parsed, findings } = gather({ texts, media: new Map(), findings: [] });
    expect(findings).toEqual([]);
    expect(parsed.map(({ kind }) => kind)).toEqual([
      'lesson',
      'question',
      'bank',
      'assessment',
      'scenario',
      'reflection',
    ]);
    expect(source?.scenarios.flatMap((scenario) => checkStory(scenario, true))).toEqual([]);
  });
});
