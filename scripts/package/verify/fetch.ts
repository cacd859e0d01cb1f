/**
 * The one way in which a package may ask a server: the second script asks for the head of its own launch file, to
 * learn whether the LMS is there. An address cannot be seen in code, but a method can, so each call must say `HEAD`
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

/**
 * @param isLater the second script; every other one has no use for `fetch` at all.
 * @returns what is wrong with each mention of it.
 */
export function checkFetch(code: string, isLater: boolean): readonly string[] {
  return [...code.matchAll(/(?<![\w$#-])fetch(?![\w$-])/g)]
    .filter(({ index }) => !isLater || !asksForHead(code.slice(index)))
    .map(({ index }) =>
      isLater
        ? `asks a server other than by fetch(address, { method: 'HEAD' }): ${code.slice(index, index + 40)}`
        : 'asks a server',
    );
}
