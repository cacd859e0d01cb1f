/** Writing private texts; `texts.ts` reads them. */
import type { CourseIndex } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import { checkOf } from './check.ts';
import { compress } from './compress.ts';
import { byId } from './section.ts';
import { BLOCK, type Kind, type StoredText } from './texts.ts';

/** UTF-16 units of all texts at most: more does not fit into any LMS, and typing must not wait for it. */
const LONGEST = 2 ** 17;

/** A text of progress, with the id of its reflection or field. */
interface WrittenText extends StoredText {
  readonly of: 'reflections' | 'slots';
  readonly id: string;
}

/** Texts to store, latest edited first; of a field its suggestion, then what to ask. */
export function textsOf(index: CourseIndex, { reflections, agreement }: Progress): WrittenText[] {
  const written = (of: WrittenText['of']) => {
    const known = byId<{ id: string; number: number }>(index[of]);
    return (id: string, kind: Kind, text: string | null, edited: number) => {
      const number = known.get(id)?.number;
      return !text || number === undefined ? [] : [{ of, id, key: `${kind}${number}`, text, edited }];
    };
  };
  const [reflection, field] = [written('reflections'), written('slots')];
  return [
    ...Object.entries(reflections).flatMap(([id, { text, edited }]) => reflection(id, '', text, edited)),
    ...Object.entries(agreement).flatMap(([id, { ours, ask, edited }]) => [
      ...field(id, 'o', ours, edited),
      ...field(id, 'k', ask, edited),
    ]),
  ]
    .sort((a, b) => b.edited - a.edited)
    .map(({ of, id, key, text }) => ({ of, id, key, text, whole: true }));
}

/** The latest texts and what they became: they are asked for twice at every save, and change with few of them. */
let latest = { plain: '', salt: '', encoded: '' };

/** All texts encoded, however long; the empty string without texts. */
export function writeTexts(texts: readonly StoredText[], salt: string): string {
  if (texts.length === 0) return '';
  const plain = texts.map(({ key, text }) => `${key}:${text.length}:${text}`).join('');
  if (latest.plain !== plain || latest.salt !== salt) {
    const encoded = blocks(compress(new TextEncoder().encode(plain.slice(0, LONGEST))), salt);
    latest = { plain, salt, encoded };
  }
  return latest.encoded;
}

function blocks(data: string, salt: string): string {
  let result = '';
  let seed = salt;
  for (let at = 0; at < data.length; at += BLOCK) {
    const block = data.slice(at, at + BLOCK);
    seed = checkOf(seed + block);
    result += block + seed;
  }
  return result;
}
