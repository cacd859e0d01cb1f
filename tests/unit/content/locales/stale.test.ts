import { describe, expect, it } from 'vitest';
import { es, read, edited, compile, told } from './languages-course.ts';

describe('a source that has changed since', () => {
  it('is told with both places', async () => {
    const { diagnostics } = await compile(await edited('modules/01-start/partner.md', 'Yes.', 'Yes, both.'));
    expect(diagnostics).toMatchObject([
      {
        code: 'locale-stale',
        severity: 'error',
        file: `${es}/partner.md`,
        line: 11,
        message: 'modules/01-start/partner.md:11 was written anew since this was translated.',
        expected: 'a translation of “Yes, both.”',
        remedy:
          'Translate it again, then run “npm run translate -- stamp es modules/01-start/partner.md” (with the same --course, if you gave one).',
      },
    ]);
  });

  it('is found in YAML by its key', async () => {
    expect(told(await compile(await edited('course.yaml', 'The room', 'Which room')))).toEqual([
      'error locale-stale locales/es/course.yaml:8',
    ]);
  });

  it('is not known of a file that nobody has stamped', async () => {
    expect(told(await compile(await edited('locales/es/state.yaml', /"media.*\n/, '')))).toEqual([
      'error locale-unstamped locales/es/media/parts.svg:',
    ]);
    expect(told(await compile({ 'locales/es/state.yaml': null }))).toEqual([
      'error locale-unstamped locales/es/state.yaml:',
    ]);
  });
});

describe('rules of craft in a translation', () => {
  const stem = async (words: number): Promise<string[]> =>
    told(await compile(await edited(`${es}/partner.md`, /¿.*\?/, Array(words).fill('palabra').join(' '))));

  it('let texts be a quarter longer', async () => {
    expect(await stem(43)).toEqual([]);
    expect(await stem(44)).toEqual([`error craft-stem ${es}/partner.md:3`]);
  });

  it('do not measure how English reads', async () => {
    const long = `${Array(120).fill('extraordinariamente').join(' ')}.`;
    expect(
      told(await compile(await edited(`${es}/02-asking.md`, 'Pregunta antes de ofrecer.', long))),
    ).toEqual([]);
  });

  it('are silent while a file differs', async () => {
    const long = Array(60).fill('palabra').join(' ');
    const text = (await read(`${es}/partner.md`)).replace(/¿.*\?/, long).replace('#group', '#grupo');
    expect(told(await compile({ [`${es}/partner.md`]: text }))).toEqual([
      `error locale-differs ${es}/partner.md:10`,
    ]);
  });
});
