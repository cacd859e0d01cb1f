import { describe, expect, it } from 'vitest';
import { deferPlayer, untilUsable, wrapLater } from '../../../scripts/package/launch-page.ts';
import { takeApart } from '../../../scripts/package/player-parts.ts';

const page = (head: string): string =>
  `<!doctype html><html><head><meta charset="utf-8">\n${head}</head><body></body></html>`;

describe('taking a built page apart', () => {
  it('gives page, style and script', () => {
    const parts = takeApart(
      page(
        '    <script type="module" crossorigin>go("<style>")</script>\n    <style rel="stylesheet">p{}</style>\n',
      ),
    );
    expect(parts).toEqual({ page: page(''), style: 'p{}', script: 'go("<style>")' });
  });

  it('leaves out of the style what only the build needs', () => {
    const style = (css: string) => takeApart(page(`<script>1</script><style>${css}</style>`)).style;
    const scheme = ':root{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light}';
    expect(style(`${scheme}\n/*$vite$:1*/`)).toBe(':root{color-scheme:light}');
    expect(style(`${scheme}p{color:var(--lightningcss-light,red)}`)).toContain('--lightningcss-dark: ;');
  });

  it.each([
    ['a script as a file', '<script src="a.js"></script>', 'not inlined'],
    ['two scripts', '<script>1</script><script>2</script>', '2 scripts'],
    ['no script', '', '0 scripts'],
    ['a style sheet as a file', '<script>1</script><link rel="stylesheet" href="a.css">', 'style sheet'],
  ])('refuses %s', (_, head, message) => {
    expect(() => takeApart(page(head))).toThrow(message);
  });
});

describe('the deferred player', () => {
  const run = (script: string): { log: string[]; frame: (() => void)[]; timers: (() => void)[] } => {
    const log: string[] = [];
    const frame: (() => void)[] = [];
    const timers: (() => void)[] = [];
    new Function('log', 'requestAnimationFrame', 'setTimeout', deferPlayer(script))(
      log,
      (call: () => void) => frame.push(call),
      (call: () => void) => timers.push(call),
    );
    return { log, frame, timers };
  };

  it('starts once, after the first frame', () => {
    const { log, frame, timers } = run('log.push("started")');
    expect(log).toEqual([]);
    frame.forEach((call) => call());
    expect(log).toEqual([]);
    timers.forEach((call) => call());
    expect(log).toEqual(['started']);
  });

  it('starts where no frame is ever painted', () => {
    const { log, timers } = run('log.push("started")');
    timers.forEach((call) => call());
    expect(log).toEqual(['started']);
  });

  it('survives a script that ends in a comment', () => {
    const { log, timers } = run('log.push("started") // end');
    timers.forEach((call) => call());
    expect(log).toEqual(['started']);
  });
});

describe('the page until it is usable', () => {
  it.each(['<script>function coursePlayer(){}', '<script src="player.js">'])('ends with %s', (player) => {
    const before = `<p>Text</p><script>early()</script>${player}</script>`;
    expect(untilUsable(`${before}<p>More</p><script>later()</script>`)).toBe(before);
  });

  it('is none without a player', () => {
    expect(() => untilUsable('<p>Text</p><script>early()</script>')).toThrow('no player');
  });
});

describe('the second script', () => {
  it('runs when it is called, in strict mode, and is what it defines from then on', () => {
    const log: unknown[] = [];
    const script =
      'log.push(function(){return this===void 0}());window.courseLater=courseLater=()=>a=>a+1 // end';
    const win: { courseLater?: () => (app: number) => unknown } = {};
    const define = new Function('window', 'log', `let courseLater;${wrapLater(script)}`);
    define(win, log);
    expect(log).toEqual([]);
    expect([win.courseLater?.()(1), win.courseLater?.()(2)]).toEqual([2, 3]);
    expect(log).toEqual([true]);
  });
});
