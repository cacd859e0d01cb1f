/**
 * The ways in which a package may ask a server. The second script asks for the head of its own launch file, to
 * learn whether the LMS is there; head script and player of cmi5 ask where the LMS said at the launch. An address cannot be seen in code, but a method can, so each call must say `HEAD`
 * where it is made, and the function may not be handed on.
 */

const CALL = /^fetch\s*\(/;
const HEAD = /\bmethod:\s*(["'`])HEAD\1/;

/** From the parenthesis that opens a call to the one that closes it; those in strings count as code. */
function callArguments(code: string): string {
  let depth = 0;
  for (let at = code.indexOf('('); at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    else if (code[at] === ')') depth -= 1;
    if (depth === 0) return code.slice(0, at);
  }
  return code;
}

const asksForHead = (here: string): boolean => CALL.test(here) && HEAD.test(callArguments(here));

/** `'fetch'` as a word: the address of a launch has it. */
const WORD = /^fetch["'`]/;

/** Whom a script may ask. */
export type Asks =
  /** The second script: the server of the launch file, whether it is there. */
  | 'head'
  /** Head script and player of cmi5: where the LMS said, by one call in the whole script. */
  | 'store'
  | 'nobody';

/** @returns what is wrong with each mention of `fetch`. */
export function checkFetch(code: string, asks: Asks): readonly string[] {
  const mentions = [...code.matchAll(/(?<![\w$#-])fetch(?![\w$-])/g)].map(({ index }) => code.slice(index));
  if (asks === 'store') {
    const calls = mentions.filter((here) => CALL.test(here));
    return [
      ...calls.slice(1).map(() => 'asks a server in more than one place'),
      ...mentions.filter((here) => !CALL.test(here) && !WORD.test(here)).map(() => 'hands the function on'),
    ];
  }
  if (asks === 'nobody') return mentions.map(() => 'asks a server');
  return mentions
    .filter((here) => !asksForHead(here))
    .map((here) => `asks a server other than by fetch(address, { method: 'HEAD' }): ${here.slice(0, 40)}`);
}
