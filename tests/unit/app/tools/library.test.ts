import { describe, expect, it } from 'vitest';
import { Library, type Passage } from '../../../../components/app/tools/finding/library.ts';
import type { Piece } from '../../../../components/app/tools/finding/words.ts';

const passage = (page: string, title: string, blocks: string[], more: Partial<Passage> = {}): Passage => ({
  page,
  title,
  spot: '',
  heading: '',
  blocks,
  ...more,
});

function library(...passages: Passage[]): Library {
  const made = new Library();
  for (const one of passages) made.add(one);
  return made;
}

const course = library(
  passage('room', 'What a room needs', ['A dance group rings. They may need a sprung floor. Ask first.']),
  passage('room', 'What a room needs', ['Who holds the keys?'], { spot: 'room--keys', heading: 'Keys' }),
  passage('trust', 'Trust', ['Confianza está en los detalles.', 'Trust grows slowly 🤝 between people.']),
  passage('habits', 'Eleven habits', ['Write down what you agreed, and who holds the room.']),
);

const marked = (pieces: readonly Piece[] = []): string =>
  pieces.map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('');
const pages = (query: string): string[] => course.find(query).best.map(({ passage: found }) => found.page);

describe('what search finds', () => {
  it('is the sentence with the word, on its page', () => {
    const [first, ...others] = course.find('sprung').best;
    expect(first?.passage.page).toBe('room');
    expect(marked(first?.snippet)).toBe('They may need a [sprung] floor.');
    expect(others).toEqual([]);
  });

  it('leads to the passage that says most, once for each page', () => {
    const found = course.find('keys').best;
    expect(found.map(({ passage: { spot } }) => spot)).toEqual(['room--keys']);
    expect(pages('room')).toEqual(['room', 'habits']);
  });

  it.each([
    ['a beginning', 'spru', '[sprung]'],
    ['a slip in spelling', 'sprong', '[sprung]'],
    ['capitals', 'SPRUNG', '[sprung]'],
    ['no accents', 'esta', '[está]'],
    ['accents too many', 'confiánza', '[Confianza]'],
    ['a pictograph', '🤝', '[🤝]'],
  ])('is found with %s', (_name, query, word) => {
    expect(marked(course.find(query).best[0]?.snippet)).toContain(word);
  });

  it('has all words of a query, or else some of them', () => {
    expect(pages('agreed room')).toEqual(['habits']);
    expect(pages('agreed hippopotamus')).toEqual(['habits']);
    expect(pages('hippopotamus')).toEqual([]);
  });

  it('goes by the words that tell something where not all are there', () => {
    const pages = ['walk', 'door', 'tea'].map((id) =>
      passage(id, id, [`The day of the ${id}, and the end of the day.`]),
    );
    const found = library(...pages).find('the end of the walks at the sea').best;
    expect(found.map(({ passage: { page } }) => page)).toEqual(['walk']);
    expect(library(...pages).find('the of').count).toBe(3);
  });

  it('marks a word in the title too, and shows how the page begins', () => {
    const [found] = course.find('eleven').best;
    expect(marked(found?.title)).toBe('[Eleven] habits');
    expect(marked(found?.snippet)).toBe('Write down what you agreed, and who holds the room.');
  });
});

describe('near words', () => {
  const aids = library(
    passage('needs', 'What they need', ['Food: allergies, and who washes up.', 'A floor for safety.']),
    passage('pay', 'Money', ['Who may pay? Nobody says it, or plays for it, and there are ways.']),
    passage('es', 'Cuidado', ['La seguridad y las alergias de la gente. Dos reuniones.']),
  );
  const found = (query: string): string[] =>
    aids.find(query).best.map(({ passage: { page }, snippet }) => `${page}: ${marked(snippet)}`);

  it.each([
    ['letters that changed places', 'saftey', 'needs: A floor for [safety].'],
    [
      'letters that changed places, in Spanish',
      'seguridda',
      'es: La [seguridad] y las alergias de la gente.',
    ],
    ['one where many stand', 'allergy', 'needs: Food: [allergies], and who washes up.'],
    ['one where many stand, in Spanish', 'reunión', 'es: Dos [reuniones].'],
    ['a letter too many', 'saffety', 'needs: A floor for [safety].'],
    ['a letter that is missing', 'safty', 'needs: A floor for [safety].'],
    ['another form of the verb', 'who pays', 'pay: [Who] may [pay]?'],
  ])('are found: %s', (_name, query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('are not those that only look alike', () => {
    expect(found('who pays')).toEqual(['pay: [Who] may [pay]?']);
    expect(found('plaus')).toEqual([expect.stringContaining('[plays]')]);
    expect(found('haus')).toEqual([]);
  });

  it('come after the words themselves, however prominent they are', () => {
    const two = library(
      passage('near', 'Allergies', ['Allergies, allergies.'], { heading: 'Allergies' }),
      passage('exact', 'Food', ['Ask whether somebody has an allergy, what they may eat, and who cooks.']),
    );
    expect(two.find('allergy').best.map(({ passage: { page } }) => page)).toEqual(['exact', 'near']);
  });

  it('stay away where the word itself is on enough pages', () => {
    const many = library(
      ...['a', 'b', 'c'].map((page) => passage(page, page.toUpperCase(), ['Trust.'])),
      passage('d', 'D', ['Truts.']),
    );
    expect(many.find('trust').best.map(({ passage: { page } }) => page)).toEqual(['a', 'b', 'c']);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['nothing but blanks', '   '],
    ['signs of a pattern', '.*+?^${}()|[]\\'],
    ['a broken pattern', '(z[y'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['names that objects have', '__proto__ constructor hasOwnProperty toString'],
    ['half a pictograph', '\ud83e'],
    ['a mark without its letter', '\u0301'],
  ])('breaks nothing: %s', (_name, query) => {
    expect(course.find(query)).toEqual({ count: 0, best: [] });
  });

  it('takes a very long query as far as anybody reads it', () => {
    expect(pages(`sprung ${'floor '.repeat(20_000)}`)).toEqual(['room']);
  });

  it('finds words that objects have where a page has them', () => {
    const odd = library(passage('odd', 'Odd', ['The constructor of __proto__ built it.']));
    expect(marked(odd.find('constructor').best[0]?.snippet)).toBe('The [constructor] of __proto__ built it.');
    expect(marked(odd.find('proto').best[0]?.snippet)).toContain('__[proto]__');
  });

  it('answers without delay in a course of a thousand pages', () => {
    const large = new Library();
    const word = (n: number): string => `w${(n * 7919) % 4999}rd`;
    for (let page = 0; page < 1000; page++) {
      const text = Array.from({ length: 250 }, (_, at) => word(page * 250 + at)).join(' ');
      large.add(passage(`p${page}`, `Page ${page}`, [text]));
    }
    large.find('w77rd', 50);
    const since = performance.now();
    const { count, best } = large.find('w123rdd w4', 40);
    expect(count).toBeGreaterThan(40);
    expect(best).toHaveLength(40);
    // Machines that build do other things meanwhile.
    expect(performance.now() - since).toBeLessThan(1000);
  });
});
