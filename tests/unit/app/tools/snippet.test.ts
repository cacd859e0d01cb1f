import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../components/app/tools/finding/snippet.ts';
import { markWords } from '../../../../components/app/tools/finding/words.ts';

const words = (...found: string[]): ReadonlySet<string> => new Set(found);

describe('the sentence that is shown', () => {
  it('is the first with most of the words', () => {
    const blocks = ['A room. A room has a floor. The floor of a room is hard.'];
    expect(snippetOf(blocks, words('room', 'floor'))).toBe('A room has a floor.');
  });

  it('keeps its quotation marks', () => {
    expect(snippetOf(['She said: “Call me.” He left.'], words('call'))).toBe('She said: “Call me.”');
  });

  it('is the beginning where no word stands in the text', () => {
    expect(snippetOf(['One. Two.', 'Three.'], words('title'))).toBe('One.');
    expect(snippetOf([], words('title'))).toBe('');
  });

  it('is cut between words where it is long, around the word', () => {
    const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`.trim();
    const text = snippetOf([long], words('needle'));
    expect(text).toMatch(/^…(before )+needle (after )+after…$/);
    expect(text.length).toBeLessThanOrEqual(222);
  });

  it('is cut somewhere where it has no blanks, never through a pictograph', () => {
    const text = snippetOf([`needle${'🤝'.repeat(300)}`], words('needle'));
    expect(text).toMatch(/^needle(🤝)+…$/u);
    expect([...text].length).toBeLessThanOrEqual(222);
  });
});

describe('words that are marked', () => {
  it('stand apart from what is between them, and nothing is lost', () => {
    const text = 'Está, ESTA & <esta>: “estado”.';
    const pieces = markWords(text, words('esta'));
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
      'Está',
      'ESTA',
      'esta',
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});
