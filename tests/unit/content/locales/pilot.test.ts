import { describe, expect, it } from 'vitest';
import { type Compiled } from '../../../../scripts/content/compile.ts';
import { edited, compile, told } from './languages-course.ts';

describe('the questions of a pilot', () => {
  const [file, own] = ['trainer/questionnaire.yaml', 'locales/es/trainer/questionnaire.yaml'];
  const asked = `closing:
  - id: barrier
    type: single
    text: What is in the way?
    options:
      - { id: time, text: No time }
      - { id: nothing, text: Nothing }
module: { id: use, type: short, text: Could you do it? }
`;
  const words = `closing:
  barrier:
    text: ¿Qué se interpone?
    options:
      nothing: { text: Nada }
      time: { text: Falta tiempo }
module: { text: ¿Podrías hacerlo? }
`;
  const compiled = async (translated: string | null): Promise<Compiled> => {
    const base = await edited('course.yaml', 'rules: full', 'rules: basic');
    return compile({ ...base, [file]: asked, ...(translated !== null && { [own]: translated }) });
  };

  it('have the words of a translation under their ids, in the order of the source', async () => {
    const { diagnostics, locales } = await compiled(words);
    const [question] = locales[0]?.questionnaire?.closing ?? [];
    expect(question?.text).toBe('¿Qué se interpone?');
    expect(question?.options.map(({ id, text }) => [id, text])).toEqual([
      ['time', 'Falta tiempo'],
      ['nothing', 'Nada'],
    ]);
    expect(locales[0]?.questionnaire?.module).toMatchObject({ id: 'use', text: '¿Podrías hacerlo?' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['locale-unstamped']);
  });

  it('are missed like every other text, and stand in the words of the source', async () => {
    const none = await compiled(null);
    expect(told(none)).toEqual([`warning locale-missing ${own}:`]);
    expect(none.locales[0]?.questionnaire?.closing[0]?.text).toBe('What is in the way?');
    const one = await compiled(words.replace('      time: { text: Falta tiempo }\n', ''));
    expect(one.diagnostics[0]?.message).toBe(
      `Not translated: closing.barrier.options.time.text of ${file}. Learners read it in the language of the source.`,
    );
    expect(one.locales[0]?.questionnaire?.closing[0]?.options[0]?.text).toBe('No time');
  });

  it.each([
    ['an id that the source has not', words.replace('nothing:', 'none:'), 'locale-key', 5],
    ['another type', words.replace('    text', '    type: short\n    text'), 'locale-key', 3],
    ['the lists of the source', asked, 'locale-key', 1],
    ['half a file', 'closing: [', 'yaml-syntax', 1],
  ])('are refused with %s', async (_, translated, code, line) => {
    const { course, diagnostics } = await compiled(translated);
    expect(diagnostics.find((one) => one.code === code)).toMatchObject({
      file: own,
      line,
      severity: 'error',
    });
    expect(course).toBeNull();
  });
});
