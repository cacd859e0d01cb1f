import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KitSource } from '../../../scripts/package/build.ts';
import { makeKit } from '../../../scripts/trainer/kit.ts';
import { hasWorkshop, shares } from '../../../scripts/trainer/guide/timing.ts';
import { courseFolder } from '../content/course-folder.ts';
import { kitSource } from '../../support/kit-source.ts';

const real = fileURLToPath(new URL('../../../course', import.meta.url));

async function guideOf(folder: string): Promise<string> {
  return guideFrom(await kitSource(folder));
}

async function guideFrom(source: KitSource): Promise<string> {
  const files = await makeKit(source, { print: null });
  return new TextDecoder().decode(files.find(({ name }) => name === 'trainer/guide.html')?.bytes);
}

const words = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('the guide of the real course', () => {
  let from: KitSource;
  let shown = '';
  beforeAll(async () => {
    from = await kitSource(real);
    shown = await guideFrom(from);
  }, 60_000);

  it('has every choice with quality and misconception, every option with feedback, every point', () => {
    const { source, codebook } = from;
    const guide = words(shown);
    for (const { scenes } of codebook.scenarios) {
      for (const { kind, choices } of scenes.filter((scene) => scene.kind === 'decision')) {
        expect(kind).toBe('decision');
        for (const { text, quality, misconception } of choices) {
          const at = guide.indexOf(text.replace(/\s+/g, ' '));
          expect(at, text).toBeGreaterThan(0);
          expect(guide.slice(at - 60, at)).toContain(quality);
          expect(guide).toContain(misconception);
        }
      }
    }
    for (const { id, stem, options } of source.questions) {
      expect(stem.length, id).toBeGreaterThan(0);
      expect(guide).toContain(`${id} · `);
      expect(options.length, id).toBeGreaterThan(0);
    }
    for (const { says } of Object.values(source.sources.points)) expect(guide).toContain(says);
  });

  it('draws each story with every scene, and each way as a line', () => {
    const { codebook } = from;
    const maps = shown.match(/<svg\s+class="map".*?<\/svg>/gs) ?? [];
    expect(maps).toHaveLength(codebook.scenarios.length);
    codebook.scenarios.forEach(({ scenes }, i) => {
      const ways = scenes.flatMap(({ choices }) => [...new Set(choices.map(({ to }) => to))]);
      expect(maps[i]?.match(/<rect/g)).toHaveLength(scenes.length);
      expect(maps[i]?.match(/marker-end/g)).toHaveLength(ways.length);
      const offered = scenes.filter(({ kind }) => kind === 'decision').flatMap(({ choices }) => choices);
      expect(maps[i]?.match(/<circle/g)).toHaveLength(offered.length);
    });
  });
});

describe('a module', () => {
  it('has what its author wrote in place of what is drawn from the course', async () => {
    const own = await guideOf(
      await courseFolder({
        'trainer/guide/m1.md':
          '## Talking points\n\n- Put the kettle on.\n\n## For you to decide locally\n\n- Milk.\n',
      }),
    );
    expect(own).toContain('Put the kettle on.');
    expect(own).toContain('<h3 id="module-m1--talking-points">');
    expect(own).toMatch(/<a href="#module-m1--for-you-to-decide-locally">/);
    expect(await guideOf(await courseFolder())).not.toContain('For you to decide locally');
  });
});

describe('minutes of a workshop', () => {
  it.each([
    [[5, 7, 11, 18, 15, 5, 15, 0], 80],
    [[1, 1, 1], 80],
    [[0, 3], 80],
  ])('%j add up', (weights, total) => {
    const given = shares(weights, total);
    expect(given.reduce((a, b) => a + b, 0)).toBe(total);
    given.forEach((minutes, i) => expect(minutes === 0).toBe(weights[i] === 0));
  });

  it('are none for a course without time', () => {
    expect(shares([0, 0], 80)).toEqual([0, 0]);
  });

  it('are those of the author’s plans, with their sum, and stretched to a workshop of its own', async () => {
    const plan = (minutes: number): string =>
      `## Discussion questions\n\n- Why?\n- Who?\n\n## In a workshop\n\n| Minutes | What |\n| --- | --- |\n| 4 | Tea. |\n| ${minutes} | Talk. |\n`;
    const folder = await courseFolder({ 'trainer/guide/m1.md': plan(7), 'trainer/guide/m2.md': plan(5) });
    const guide = words(await guideOf(folder));
    expect(guide).toContain('In the 20 minutes');
    expect(guide).toMatch(/The start 1 min 3 min 11 min The end 1 min 2 min 9 min All modules 20 min/);
    expect(guide).toContain('one workshop of 20 minutes');
    expect(guide).toMatch(
      /about 25 minutes.* 11 minutes: the plan above\. .* 10 minutes: 2 discussion questions/,
    );
  });

  it('have no sum where one plan is in words', async () => {
    const folder = await courseFolder({
      'trainer/guide/m1.md': '## In a workshop\n\n| Minutes | What |\n| --- | --- |\n| 4 | Tea. |\n',
    });
    const guide = words(await guideOf(folder));
    expect(guide).toContain('The start 1 min 3 min 4 min The end 1 min 2 min see there');
    expect(guide).not.toContain('All modules');
  });

  it('count a story that the plan plays in part with the story', async () => {
    const guide = words(await guideOf(real));
    expect(guide).toMatch(
      /9 minutes: the plan above, without the story\. 18 minutes: “The first call” to its ending, 3 for each of at most 6 decisions/,
    );
    expect(guide).toMatch(/All modules 90 min/);
    expect(guide).not.toContain('see there');
  });

  it('are left to the author who planned one', async () => {
    const folder = await courseFolder({ 'trainer/guide/m1.md': '## In a workshop\n\n5 minutes.\n' });
    const { trainer } = await kitSource(folder);
    expect(hasWorkshop(trainer.guides)).toBe(true);
    expect(await guideOf(folder)).not.toContain('Five minutes to begin');
  });
});
