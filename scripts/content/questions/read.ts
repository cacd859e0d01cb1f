/** Questions, in files of their own and in banks. */
import type { RootContent } from 'mdast';
import { find, type Finding, type Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { bySection, marksOnly, placeOf, plain } from '../nodes.ts';
import type { ParsedFile } from '../parse.ts';
import { alternatives, ID, idPattern, layouts, questionTypes, uses } from '../schema.ts';
import type { Identified, Located, QuestionSource } from '../source.ts';
import { straightened } from '../typed-signs.ts';
import { forms, readBody, readRepeat } from './body.ts';
import type { Body, Read } from './form.ts';

type OfKind<K> = Extract<ParsedFile, { kind: K }>;

interface Marks {
  readonly type?: Located<string>;
  readonly use?: Located<string>;
  readonly outcome?: Located<string>;
  readonly element?: Located<string>;
  readonly reread?: Located<string>;
  readonly layout?: Located<string>;
  readonly repeats?: Located<string>;
  readonly apart?: Located<string>;
  readonly was?: Located<string>;
}

type Named = Pick<Identified, 'id' | 'at'> & { readonly file: string };

type Settled = Pick<QuestionSource, 'type' | 'use' | 'layout' | 'repeats'>;

/** Faults of the question as a whole; only where its lines are sound, so that one mistake is told once. */
function judge(body: Body, settled: Settled, { apart, layout, repeats }: Marks, at: Place): Finding[] {
  const found: Finding[] = [];
  const { type } = settled;
  if (plain(body.stem) === '') found.push(find('question-without-stem', at, {}));
  if (layout?.value === 'cards' && type !== 'matching' && type !== 'likert') {
    found.push(find('cards-type', layout.at, { type }));
  }
  if (repeats && type !== 'likert') {
    const reason = `this question is of type ${type}, and only a scale is asked twice`;
    found.push(find('repeats-wrong', repeats.at, { reason }));
  }
  if (apart) found.push(...judgeApart(apart, body, settled));
  if (type === 'likert' && repeats) {
    return settled.use === 'assessment' ? [...found, find('scale-assessed', at, {})] : found;
  }
  return [...found, ...forms[type].judge({ ...body, ...settled }, at)];
}

/** Whether it names one point of the scale and leaves two for the scale itself. */
function judgeApart(
  { value, at }: Located<string>,
  { options }: Body,
  { type, repeats }: Settled,
): Finding[] {
  const ids = options.map(({ id }) => id);
  const reasons = [
    ...(type === 'likert' ? [] : [`this question is of type ${type}, and only a scale has points`]),
    ...(repeats ? ['the points are those of the scale that is asked first: write it there'] : []),
    ...(ids.includes(value) ? [] : [`no point of the scale has the id “${value}”`]),
    ...(ids.length > 2 ? [] : ['a scale needs two points besides']),
  ];
  const [reason] = reasons;
  return reason === undefined ? [] : [find('apart-wrong', at, { reason })];
}

function assemble(named: Named, marks: Marks, nodes: readonly RootContent[]): Read<QuestionSource | null> {
  const { id, at, file } = named;
  const type = questionTypes.find((known) => known === marks.type?.value);
  const use = uses.find((known) => known === marks.use?.value);
  const missing = [
    ...(type ? [] : [find('key-missing', at, { key: 'type', expected: alternatives(questionTypes) })]),
    ...(use ? [] : [find('key-missing', at, { key: 'use', expected: uses.join(' or ') })]),
  ];
  const { outcome = null, element = null, reread = null, repeats = null, apart = null, was = null } = marks;
  const layout = layouts.find((known) => known === marks.layout?.value) ?? 'list';
  const again = type === 'likert' && repeats !== null;
  const body = again ? readRepeat(file, nodes) : readBody(file, nodes, forms[type ?? 'single'], at);
  const unsound = body.findings.some(({ code }) => code !== 'option-without-id');
  if (!type || !use) return { value: null, findings: [...missing, ...body.findings] };
  const settled = { type, use, layout, repeats };
  const whole = unsound ? [] : judge(body.value, settled, marks, at);
  const value = { id, at, was, outcome, element, reread, apart, ...settled, ...body.value };
  return { value, findings: [...body.findings, ...whole] };
}

const keys = ['type', 'use', 'outcome', 'element', 'reread', 'layout', 'repeats', 'apart', 'was'] as const;

function matterMarks(parsed: OfKind<'question'> | OfKind<'bank'>): Marks {
  const matter: Readonly<Record<string, unknown>> = parsed.matter;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = matter[key];
      return typeof value === 'string' ? [[key, { value, at: parsed.at([key]) }]] : [];
    }),
  );
}

/** A question in a file of its own. */
export function readQuestion(parsed: OfKind<'question'>): Read<QuestionSource[]> {
  const named = { id: parsed.matter.id, at: parsed.at(['id']), file: parsed.file };
  const { value, findings } = assemble(named, matterMarks(parsed), parsed.tree.children);
  return { value: value ? [value] : [], findings };
}

/** The marks below a heading of a bank. */
function bankMarks(given: readonly Located<string>[]): Read<Marks> {
  const marks: Record<string, Located<string>> = {};
  const findings: Finding[] = [];
  for (const { value, at } of given) {
    const straight = straightened(value);
    if (straight) {
      findings.push(find('bank-mark', at, { mark: value, near: straight.remedy }));
      continue;
    }
    const [word = '', id, ...more] = value.split(/\s+/);
    const lone = id === undefined ? lonely(word) : null;
    const key = lone ?? keys.slice(2).find((known) => known === word);
    if (key === undefined || more.length > 0 || (lone === null && id === undefined)) {
      const near = nearMark(word);
      findings.push(find('bank-mark', at, { mark: value, near }));
    } else if (key === 'layout' && !layouts.some((layout) => layout === id)) {
      findings.push(find('bank-mark', at, { mark: value, near: 'Write `layout cards`, or delete it.' }));
    } else if (lone === null && key === 'was' && !idPattern.test(id ?? '')) {
      findings.push(find('id-invalid', at, { id: id ?? '', expected: ID }));
    } else {
      marks[key] = { value: id ?? word, at };
    }
  }
  return { value: marks, findings };
}

function nearMark(word: string): string {
  const named = keys.slice(2);
  if (named.some((key) => key === word)) return `Write one id after it, such as \`${word} some-id\`.`;
  const known = [...questionTypes, ...uses, ...named];
  return didYouMean(word, known, `Use one of: ${known.join(', ')}.`);
}

function lonely(word: string): 'type' | 'use' | null {
  if (questionTypes.some((type) => type === word)) return 'type';
  return uses.some((use) => use === word) ? 'use' : null;
}

/** Marks that the words of a question would swallow: not all between backticks, or right above those words. */
function bareMarks(
  { file, text }: OfKind<'bank'>,
  node: RootContent | undefined,
): { marks: Located<string>[]; finding: Finding } | null {
  if (node?.type !== 'paragraph') return null;
  const at = placeOf(file, node);
  const written = text.split('\n')[(at.line ?? 1) - 1] ?? '';
  const words = written
    .replace(/[`,;:|]/g, ' ')
    .trim()
    .split(/\s+/);
  const marks: string[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const small = word.toLowerCase();
    const key = keys.slice(2).find((known) => known === small);
    const id = key === undefined ? undefined : words.shift();
    if (key === undefined ? lonely(small) === null : !/^[\p{L}\p{N}-]+$/u.test(id ?? '')) return null;
    marks.push(key === undefined ? small : `${key} ${id ?? ''}`);
  }
  const shown = marks.map((mark) => `\`${mark}\``).join(' ');
  const near = `Write “${shown}” on a line of its own, with an empty line below it.`;
  const finding = find('bank-mark', at, { mark: written.trim(), near, isBare: true });
  return { marks: marks.map((value) => ({ value, at })), finding };
}

/** All questions of a bank file: `## id`, a line of marks, stem, options. */
export function readBank(parsed: OfKind<'bank'>): Read<QuestionSource[]> {
  const { file, tree } = parsed;
  const { before, sections } = bySection(tree.children);
  const defaults = matterMarks(parsed);
  const findings = before.slice(0, 1).map((node) => find('bank-text-before', placeOf(file, node), {}));
  const questions: QuestionSource[] = [];
  for (const { heading, nodes } of sections) {
    const at = placeOf(file, heading);
    const id = plain([heading]);
    if (!idPattern.test(id)) findings.push(find('id-invalid', at, { id, expected: ID }));
    const [first, ...rest] = nodes;
    const line = first?.type === 'paragraph' ? marksOnly(file, first.children) : null;
    const bare = line ? null : bareMarks(parsed, first);
    const marks = bankMarks(line ?? bare?.marks ?? []);
    if (bare) findings.push(bare.finding);
    const read = assemble({ id, at, file }, { ...defaults, ...marks.value }, line ? rest : nodes);
    findings.push(...marks.findings, ...read.findings);
    if (read.value) questions.push(read.value);
  }
  return { value: questions, findings };
}
