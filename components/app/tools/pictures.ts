/**
 * Pictures only when asked for. They are loaded lazily, and what style hides is never loaded; here each gets a button
 * that says what it shows. What is drawn into the page itself is there already and stays.
 */
import type { ToolsApp } from '../tools-port.ts';
import { isSet } from './settings.ts';

const WAITING = 'article img:not([data-asked])';

/** Watches the pages. @returns brings the page in view up to date with the choice. */
export function holdPictures(app: Pick<ToolsApp, 'win' | 'signal' | 't'>): () => void {
  const { document } = app.win;
  const hold = (): void => {
    if (!isSet(app, 'asked')) return;
    for (const picture of document.querySelectorAll<HTMLImageElement>(WAITING)) replace(picture, app);
  };
  const main = document.querySelector('main');
  const watch = new MutationObserver(hold);
  if (main) watch.observe(main, { childList: true, subtree: true });
  app.signal.addEventListener('abort', () => watch.disconnect());
  hold();
  return hold;
}

function replace(picture: HTMLImageElement, { t }: Pick<ToolsApp, 't'>): void {
  picture.dataset['asked'] = 'no';
  const button = picture.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'button quiet picture-button';
  button.textContent = picture.alt ? t('look.picture', { words: picture.alt }) : t('look.picture-plain');
  button.addEventListener('click', () => {
    picture.dataset['asked'] = 'yes';
    picture.tabIndex = -1;
    button.remove();
    picture.focus();
  });
  picture.before(button);
}
