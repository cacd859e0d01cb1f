import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { laterWords, playerWords, toolsWords } from '../../../components/i18n/en/player.ts';
import type { Catalogue, Message } from '../../../components/i18n/translate.ts';

const FOLDER = new URL('../../../components/i18n/', import.meta.url);

/** What a language says exactly as English does, and why that is no forgotten translation. */
const SAME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: {
    'shell.digits': 'both write 0 to 9',
    'agreement.title': 'both quote a title alike',
    'take.file.plan': 'both call it so',
  },
};

const ACTIVITIES = {
  agreement: true,
  assessment: true,
  question: true,
  matching: true,
  ordering: true,
  typed: true,
  scale: true,
  reflection: true,
  choosing: true,
  scenario: true,
  language: true,
} as const;

interface Words {
  readonly playerWords: typeof playerWords;
  readonly laterWords: typeof laterWords;
  readonly toolsWords: typeof toolsWords;
}

async function catalogueOf(language: string): Promise<Catalogue> {
  const file = (await import(`../../../components/i18n/${language}/index.ts`)) as Record<string, Catalogue>;
  return file[language] ?? {};
}

function formsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function placesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

/** The message in the form that names everything; the one for a single thing may leave the number out. */
function fullOf(message: Message | undefined): string {
  return typeof message === 'object' ? message.other : (message ?? '');
}

const entries = await readdir(FOLDER, { withFileTypes: true });
const languages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const en = await catalogueOf('en');

describe.each(languages)('the catalogue %s', async (language) => {
  const catalogue = await catalogueOf(language);
  const messages = Object.entries(catalogue);
  const plurals = messages.flatMap(([key, message]) =>
    typeof message === 'string' ? [] : [[key, message] as const],
  );

  it('has no empty text and no straight quotation mark', () => {
    const texts = messages.flatMap(([key, message]) => formsOf(message).map((text) => [key, text] as const));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(([, text]) => text.trim() === '' || /["']/.test(text))).toEqual([]);
  });

  it('counts by the name that chooses the plural form', () => {
    expect(plurals.filter(([, message]) => !message.other.includes('{count}'))).toEqual([]);
  });

  it('names 0 to 9 as its digits only if browsers write them', () => {
    const written = new Intl.NumberFormat(language, { useGrouping: false }).format(1234567890);
    expect(catalogue['shell.digits'] === '0123456789').toBe(written === '1234567890');
  });

  it('has the plural forms that its language tells apart, and no others', () => {
    const rules = new Intl.PluralRules(language);
    const known: readonly string[] = rules.resolvedOptions().pluralCategories;
    const unknown = plurals.filter(([, message]) =>
      Object.keys(message).some((form) => !known.includes(form)),
    );
    // Larger numbers of pages, fields or questions do not come up.
    const met = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))];
    const lacking = plurals.filter(([, message]) => met.some((form) => message[form] === undefined));
    expect([...unknown, ...lacking]).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s beside English', async (language) => {
  const catalogue = await catalogueOf(language);
  const keys = Object.keys(en);

  it('has the same keys', () => {
    expect(Object.keys(catalogue).sort()).toEqual(keys.sort());
  });

  it('has the same places, of which a plural form may leave some out', () => {
    const other = keys.filter((key) => {
      const full = placesIn(fullOf(en[key]));
      const forms = formsOf(catalogue[key] ?? '').flatMap(placesIn);
      return (
        placesIn(fullOf(catalogue[key])).join() !== full.join() || forms.some((it) => !full.includes(it))
      );
    });
    expect(other).toEqual([]);
  });

  it('counts only where the number is given', () => {
    const counted = keys.filter((key) => typeof catalogue[key] === 'object');
    expect(counted.filter((key) => !fullOf(en[key]).includes('{count}'))).toEqual([]);
  });

  it('has no English left over', () => {
    const left = keys.filter((key) => {
      const english = formsOf(en[key] ?? '');
      return formsOf(catalogue[key] ?? '').some((text) => english.includes(text));
    });
    expect(left.sort()).toEqual(Object.keys(SAME[language] ?? {}).sort());
  });

  it('gives each script and each activity the same words', async () => {
    const own = (await import(`../../../components/i18n/${language}/player.ts`)) as Words;
    const used = { assessment: true, changed: true, scenario: false };
    const tools = {
      takeaway: true,
      record: false,
      finding: true,
      pilot: true,
      selfTest: true,
      storeTest: false,
    };
    const one = { ...ACTIVITIES, question: false, scale: false };
    const given = [
      own.playerWords(ACTIVITIES),
      own.playerWords(one),
      own.laterWords(true, used),
      own.toolsWords(tools),
    ];
    const english = [playerWords(ACTIVITIES), playerWords(one), laterWords(true, used), toolsWords(tools)];
    expect(given.map((words) => Object.keys(words).sort())).toEqual(
      english.map((words) => Object.keys(words).sort()),
    );
    expect(given).toEqual(
      given.map((words) => Object.fromEntries(Object.keys(words).map((key) => [key, catalogue[key]]))),
    );
  });
});
