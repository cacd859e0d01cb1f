import { describe, expect, it } from 'vitest';
import { question, small } from './course-folder.ts';
import { compile } from './compiled.ts';

describe('numbers', () => {
  it('come from the ledger, and retired ones leave a hole', async () => {
    const ledger = [
      'pages 0 gone',
      'pages 1 asking',
      'choices 0 what-is-a-partner.old',
      'choices 1 what-is-a-partner.choir',
      'scenes 0 phone.after',
      'scenes 1 phone.lost',
      'interactions 0 m1.gone',
      'interactions 1 m1.phone',
    ];
    const text = `released:\nentries:\n${ledger.map((line) => `  - ${line}\n`).join('')}`;
    const { course, ledger: planned } = await compile({ 'ledger.yaml': text });
    const index = course?.index;
    expect(index?.pages.map(({ id, number }) => [id, number])).toEqual([
      ['welcome', 2],
      ['asking', 1],
      ['check', 3],
      ['our-draft', 4],
    ]);
    expect(index?.questions[0]?.options).toEqual([null, 'choir', 'group', 'student']);
    expect(index?.scenarios[0]?.scenes.map((scene) => scene?.id ?? null)).toEqual([
      'after',
      null,
      'call',
      'dancing',
      'knees',
    ]);
    expect(index?.interactions.slice(0, 3)).toEqual(['m1.gone', 'm1.phone', 'm1.what-is-a-partner']);
    expect(course?.codebook.entries[0]).toMatchObject({ index: 0, id: 'm1.gone', retired: true });
    expect(planned.added).not.toContain('pages 1 asking');
    expect(planned.added).toContain('pages 2 welcome');
  });

  it('follow was: through pages, questions and interactions', async () => {
    const old = await compile({});
    const ledger = `released:\nentries:\n${old.ledger.added.map((line) => `  - ${line}\n`).join('')}`;
    const renamed = (await small(question)).replace(
      'id: what-is-a-partner',
      'id: partner\nwas: what-is-a-partner',
    );
    const welcome = 'modules/01-start/01-welcome.md';
    const {
      course,
      diagnostics,
      ledger: plan,
    } = await compile({
      'ledger.yaml': ledger,
      [question]: renamed,
      [welcome]: (await small(welcome)).replace('::question{#what-is-a-partner}', '::question{#partner}'),
    });
    expect(diagnostics).toEqual([]);
    expect(course?.index.questions[0]).toEqual({ ...old.course?.index.questions[0], id: 'partner' });
    expect(course?.index.interactions[0]).toBe('m1.partner');
    expect(plan.added.every((line) => line.includes(' was '))).toBe(true);
  });

  it('are gapless rows: every interaction of the index is the entry of the codebook at its place', async () => {
    const { course } = await compile({});
    expect(course?.codebook.entries.map(({ id }) => id)).toEqual(course?.index.interactions);
    expect(course?.index.scenarios[0]?.interaction).toBe(course?.index.interactions.indexOf('m1.phone'));
    expect(course?.index.assessment?.interaction).toBe(
      course?.index.interactions.indexOf('m2.assessment-tries'),
    );
  });
});

describe('what a question means', () => {
  it('changes its hash with stem, options and key, not with feedback or order of files', async () => {
    const text = await small(question);
    const hash = async (changed: string): Promise<string | undefined> =>
      (await compile({ [question]: changed })).course?.modules[0]?.questions[0]?.hash;
    const before = await hash(text);
    expect(before).toMatch(/^[0-9a-f]{8}$/);
    expect(await hash(text.replace('Yes. Both', 'Both'))).toBe(before);
    expect(await hash(text.replace('Who is', 'What is'))).not.toBe(before);
    expect(await hash(text.replace('- [x]', '- [ ]').replace('- [ ] A choir', '- [x] A choir'))).not.toBe(
      before,
    );
  });
});
