/**
 * The launch page: a built player with a course in it. Style first, then the head script, page one as static
 * text, data, the player as one classic function that is called after the first frame, the second script, which the
 * player calls, in the midst of the texts of later modules, and last the third script, which nobody waits for.
 */
import {
  launchDocument,
  LATER_MARK,
  PLAYER_MARK,
  TOOLS_MARK,
  type LaunchInput,
} from '../../components/app/launch.ts';
import type { Player } from './player-parts.ts';

/** `inline`: one file. `split`: style and scripts as files, for hosts whose policy forbids inline scripts. */
export type Form = 'inline' | 'split';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export const LAUNCH_FILE = 'index.html';

const HEAD_MARK = '<!--launch:head-->';
/** Stands for the head script until its tag is replaced; no script of ours looks like it. */
const EARLY_MARK = '/*launch:early*/';

/**
 * The player waits for the first frame, so that the text is painted before any of its code is compiled. A page
 * in a hidden tab paints no frame, hence the second way in.
 */
export function deferPlayer(script: string): string {
  return (
    `function coursePlayer(){"use strict";coursePlayer=function(){};${script}\n}` +
    'requestAnimationFrame(function(){setTimeout(function(){coursePlayer()})});' +
    'setTimeout(function(){coursePlayer()},1000)'
  );
}

/** Begins the second script, and no other: verify knows it by this. */
export const LATER_START = 'window.courseLater=function(';

/**
 * The script may be read before the player has run, so what the player shares is looked for when the player calls.
 * The call puts the real function in this one's place.
 */
export function wrapLater(script: string): string {
  return `${LATER_START}){"use strict";${script}\nreturn courseLater()};`;
}

/** The third script, in the same way. */
export function wrapTools(script: string): string {
  return `window.courseTools=function(){"use strict";${script}\nreturn courseTools()};`;
}

const PLAYER_TAG = /<script(?:>function coursePlayer\(| src="player\.js")/;
const FIRST_MODULE = '<script type="application/json" id="module-';
const END_TAG = '</script>';

/** The launch file up to the end of player, words, index and first module: what is sent until a question can be answered. */
export function untilUsable(page: string): string {
  const start = page.search(PLAYER_TAG);
  if (start < 0) throw new Error('The launch page has no player.');
  const data = page.indexOf(FIRST_MODULE);
  return page.slice(0, page.indexOf(END_TAG, Math.max(start, data)) + END_TAG.length);
}

/** Replaces by function: course texts and code hold `$&`. */
function put(page: string, mark: string, text: string): string {
  if (!page.includes(mark)) throw new Error(`The launch page lacks the place ${mark}.`);
  return page.replace(mark, () => text);
}

/** One file with everything in it but media. */
function inlinePage(player: Player, input: Omit<LaunchInput, 'headScript'>): string {
  const template = put(player.page, HEAD_MARK, `<style>${player.style}</style>\n${HEAD_MARK}`);
  const page = launchDocument(template, { ...input, headScript: player.early });
  const usable = put(page, PLAYER_MARK, `<script>${deferPlayer(player.script)}</script>`);
  const saving = put(usable, LATER_MARK, `<script>${wrapLater(player.later)}</script>`);
  if (player.tools === null) return saving;
  return put(saving, TOOLS_MARK, `<script>${wrapTools(player.tools)}</script>`);
}

/** The same with five files beside it. Data blocks stay inside: they are inert, so no policy forbids them. */
function splitPage(
  player: Player,
  input: Omit<LaunchInput, 'headScript'>,
): readonly [string, readonly TextFile[]] {
  const template = put(player.page, HEAD_MARK, `<link rel="stylesheet" href="style.css">\n${HEAD_MARK}`);
  const page = launchDocument(template, { ...input, headScript: EARLY_MARK });
  const outside = put(page, `<script>${EARLY_MARK}</script>`, '<script src="early.js"></script>');
  const scripts = [
    { mark: PLAYER_MARK, name: 'player.js', text: deferPlayer(player.script) },
    { mark: LATER_MARK, name: 'later.js', text: wrapLater(player.later) },
    ...(player.tools === null ? [] : [{ mark: TOOLS_MARK, name: 'tools.js', text: wrapTools(player.tools) }]),
  ];
  return [
    scripts.reduce((all, { mark, name }) => put(all, mark, `<script src="${name}"></script>`), outside),
    [
      { name: 'early.js', text: player.early },
      ...scripts.map(({ name, text }) => ({ name, text })),
      { name: 'style.css', text: player.style },
    ],
  ];
}

/** @returns the launch file and, in the split form, the files beside it. */
export function launchFiles(
  player: Player,
  input: Omit<LaunchInput, 'headScript'>,
  form: Form,
): readonly TextFile[] {
  if (form === 'inline') return [{ name: LAUNCH_FILE, text: inlinePage(player, input) }];
  const [page, beside] = splitPage(player, input);
  return [{ name: LAUNCH_FILE, text: page }, ...beside];
}
