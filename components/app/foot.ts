/** Keeps what has focus from being hidden behind the notices at the foot of the window. */

/** Tells style how high the notices are, and brings into view what they would cover as they come. */
export function watchFoot(win: Window, host: HTMLElement): void {
  const { document } = win;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--foot', `${host.offsetHeight}px`);
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || host.contains(activeElement)) return;
    const { top, bottom } = activeElement.getBoundingClientRect();
    const edge = host.getBoundingClientRect().top;
    if (bottom > edge && top < win.innerHeight) activeElement.scrollIntoView({ block: 'nearest' });
  }).observe(host);
}
