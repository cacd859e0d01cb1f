/**
 * Keyboard shortcuts: single letters, so that they collide with no browser and no screen reader, and a way to turn them
 * off for people whose voice or tremor presses keys (WCAG 2.1.4). They are no shortcuts where somebody writes or chooses.
 */
import { html, nothing, render } from 'lit';
import { HELP } from '../address.ts';
import { SEARCH, type MakeTool, type ToolsApp } from '../tools-port.ts';
import { isSet, set } from './settings.ts';

/** Set where they are turned off. */
const OFF = 'keyless';
/** Circles and boxes too: on them a screen reader hands on letters that elsewhere it takes for itself. */
const WRITES = 'textarea, select, input, [contenteditable]';

type Name = 'next' | 'previous' | 'contents' | 'search' | 'leave' | 'help';

interface Shortcut {
  readonly key: string;
  readonly name: Name;
  readonly run: () => void;
}

export const keys: MakeTool = (app) => {
  const { win, signal, t } = app;
  const shortcuts = shortcutsOf(app);
  win.addEventListener(
    'keydown',
    (event) => {
      if (isSet(app, OFF) || event.ctrlKey || event.altKey || event.metaKey || isWriting(event)) return;
      const pressed = letterOf(event);
      const shortcut = shortcuts.find(({ key }) => key === pressed);
      if (!shortcut || !isThere(app, shortcut.name)) return;
      event.preventDefault();
      shortcut.run();
    },
    { signal },
  );
  const on = (event: Event): void =>
    set(app, [OFF], (event.currentTarget as HTMLInputElement).checked ? '' : OFF);
  return {
    id: 'keys',
    title: t('keys.title'),
    about: t('keys.about'),
    show: (host) =>
      render(
        html`<fieldset class="choices">
            <legend class="visually-hidden">${t('keys.title')}</legend>
            <label class="choice"
              ><input type="checkbox" .checked=${!isSet(app, OFF)} @change=${on} /><span
                >${t('keys.on')}</span
              ></label
            >
            <p class="hint">${t('keys.hint')}</p>
          </fieldset>
          <dl class="key-list">
            ${shortcuts.map(({ key, name }) =>
              isThere(app, name)
                ? html`<div>
                    <dt><kbd>${key}</kbd></dt>
                    <dd>${t(`keys.${name}`)}</dd>
                  </div>`
                : nothing,
            )}
          </dl>`,
        host,
      ),
  };
};

function shortcutsOf({ win, navigation }: ToolsApp): readonly Shortcut[] {
  const { document } = win;
  const turn = (way: string) => () => document.querySelector<HTMLElement>(`#course_turn .${way}`)?.click();
  return [
    { key: 'n', name: 'next', run: turn('next') },
    { key: 'p', name: 'previous', run: turn('previous') },
    { key: 'c', name: 'contents', run: () => toContents(document) },
    { key: 's', name: 'search', run: () => navigation.follow(`${HELP}--${SEARCH}`) },
    // The button is pressed by the learner: a letter pressed by mistake must not end a session.
    { key: 'l', name: 'leave', run: () => document.getElementById('course_leave')?.focus() },
    { key: '?', name: 'help', run: () => navigation.follow(`${HELP}--keys`) },
  ];
}

/** Opens the contents; beside the page they are open already, and take the focus. */
function toContents(document: Document): void {
  const button = document.getElementById('course_contents');
  if (button && button.getClientRects().length > 0) button.click();
  else document.getElementById('course_outline')?.focus();
}

function isThere({ has }: ToolsApp, name: Name): boolean {
  return name !== 'search' || has(SEARCH);
}

/** The letter; where a keyboard has no Latin letters, that of the same key on one that has. */
function letterOf({ key, code }: KeyboardEvent): string {
  return key.length === 1 && key > '~' ? code.replace(/^Key/, '').toLowerCase() : key.toLowerCase();
}

function isWriting({ target, isComposing }: KeyboardEvent): boolean {
  // Elements of a frame are of the frame's own classes.
  return isComposing || (target as Partial<Element> | null)?.closest?.(WRITES) != null;
}
