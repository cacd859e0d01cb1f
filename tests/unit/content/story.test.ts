import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play } from '../../../components/model/play.ts';
import type { Step } from '../../../components/model/progress.ts';
import { emitScenario } from '../../../scripts/content/emit-activities.ts';
import { checkStory } from '../../../scripts/content/check-story.ts';
import { labelsIn } from '../../../scripts/content/labels.ts';
import { parseMarkdown } from '../../../scripts/content/parse.ts';
import { readScenario } from '../../../scripts/content/scenarios.ts';
import type { ScenarioSource } from '../../../scripts/content/source.ts';
import { heaviest, longestWay, mostDecisions, walkStory } from '../../../scripts/content/story.ts';
import { fixtures, scenario } from './course-folder.ts';

const small = await readFile(join(fixtures, 'valid/small', scenario), 'utf8');

function readStory(text: string): ScenarioSource {
  const { parsed } = parseMarkdown({ file: 'story.md', text });
  if (parsed?.kind !== 'scenario') throw new Error('not a scenario');
  return readScenario(parsed).value;
}

/** A story in the shape of links alone: `scene: to to` or `scene: ending`. */
function sketch(lines: readonly string[], state = '{}'): ScenarioSource {
  const scenes = lines.map((line) => {
    const [id = '', rest = ''] = line.split(': ');
    const choices = rest.split(', ').map((choice, i) => {
      const [to, ...marks] = choice.split(' ; ');
      return `- [Go](#${to}) \`#c${i}\` ${marks.map((mark) => `\`${mark}\``).join(' ')}`;
    });
    return `## ${id}\n\n${rest === 'ending' ? '`ending good`' : choices.join('\n')}\n`;
  });
  return readStory(`---\nkind: scenario\nid: s\ntitle: S\nstate: ${state}\n---\n\n${scenes.join('\n')}`);
}

const codes = (story: ScenarioSource): string[] => checkStory(story, true).map(({ code }) => code);

describe('walkStory', () => {
  it('meets exactly what a learner can meet', () => {
    const source = readStory(small);
    const targets = { pages: [], glossary: {}, glossaryPage: null, referencesPage: null };
    const dressing = { labels: labelsIn('en'), media: new Map(), targets, ownId: (kind: string) => kind };
    const content = emitScenario(source, {}, dressing);
    const met = new Set([...walkStory(source).meetings.values()].map(({ scene }) => scene.id));
    const played = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (picks) => {
        const steps: Step[] = [];
        for (const pick of picks) {
          const { offered, scene } = play(content, steps, true);
          played.add(scene.id);
          const choice = offered[pick % Math.max(1, offered.length)];
          if (choice) steps.push({ scene: scene.id, choice: choice.id, back: false, instead: null });
        }
        played.add(play(content, steps, true).scene.id);
      }),
    );
    expect([...played].sort()).toEqual([...met].sort());
  });

  it('stops at its limit where a number grows without end', () => {
    const story = sketch(['a: a ; n +1, b', 'b: ending'], '{ n: 0 }');
    expect(walkStory(story).complete).toBe(false);
    expect(codes(story)).toEqual(['scenario-too-large']);
  });
});

describe('checkStory', () => {
  it.each<[string, string[], string, string[]]>([
    ['a sound story', ['a: b, c', 'b: ending', 'c: ending'], '{}', []],
    [
      'a turn that always comes out one way',
      ['a: b ; sets k, c ; sets k', 'b: d ; when k, e ; otherwise', 'c: b', 'd: ending', 'e: ending'],
      '{ k: no }',
      ['ending-unreachable'],
    ],
    [
      'a condition that a number never reaches',
      ['a: b ; n +1, c', 'b: c ; when n > 1, c ; otherwise', 'c: ending'],
      '{ n: 0 }',
      ['when-never'],
    ],
    ['a circle without a way out', ['a: b, d', 'b: c', 'c: b', 'd: ending'], '{}', ['scenario-loop']],
    ['a circle with a way out', ['a: b, d', 'b: a, d', 'd: ending'], '{}', []],
    [
      'a circle that a memory locks',
      ['a: b ; sets k, d', 'b: b ; when k, d ; otherwise', 'd: ending'],
      '{ k: no }',
      ['scenario-loop'],
    ],
    [
      'a decision of one and a half choices',
      ['a: b, c ; when k', 'b: ending', 'c: ending'],
      '{ k: no }',
      ['decision-too-few'],
    ],
    [
      'conditions only',
      ['a: b ; when k, c ; when not k', 'b: ending', 'c: ending'],
      '{ k: no }',
      ['turn-without-otherwise'],
    ],
    [
      'two that are for the rest',
      ['a: b ; otherwise, c ; otherwise', 'b: ending', 'c: ending'],
      '{}',
      ['otherwise-twice'],
    ],
    ['one that goes on by itself', ['a: b', 'b: ending'], '{}', []],
    ['one with a condition alone', ['a: b ; when k', 'b: ending'], '{ k: no }', ['turn-without-otherwise']],
    ['nowhere to end', ['a: b, b', 'b: a'], '{}', ['ending-missing']],
  ])('%s', (_, lines, state, expected) => {
    expect(codes(sketch(lines, state))).toEqual(expected);
  });
});

describe('the longest way', () => {
  it('counts decisions and words of what is told, chosen, answered and coached', () => {
    const walk = walkStory(readStory(small));
    expect(mostDecisions(walk)).toBe(1);
    const told = 'Friday 10:42 The phone rings Re:Start Dance Could we use your hall'.split(' ').length;
    const longest = 'Yes it is yours on any day you like She has hung up Go on Monday Her knees hurt';
    const best = longest.split(' ').length;
    const expert = 'Ask before you offer'.split(' ').length;
    expect(longestWay(walk, false)).toBe(told + best);
    expect(longestWay(walk, true)).toBe(told + best + expert);
  });

  it('comes to an end in circles and in very long stories', () => {
    const story = sketch(['s0: s1', 's1: ending']);
    const [scene, ending] = story.scenes;
    const links = Array.from({ length: 4000 }, (_, i) => ({
      ...scene!,
      id: `s${i}`,
      choices: scene!.choices.map((choice) => ({ ...choice, to: { ...choice.to, value: `s${i + 1}` } })),
    }));
    const long = { ...story, scenes: [...links, { ...ending!, id: 's4000' }] };
    expect(heaviest(walkStory(long), () => 1)).toBe(4001);
    expect(mostDecisions(walkStory(sketch(['a: b, a', 'b: a, c', 'c: ending'])))).toBe(2);
  });
});
