/**
 * Some LMS put a `<base>` into the pages they serve. Pictures, sound and film lie beside the launch file, so their addresses
 * are resolved against where the page came from and not against the document's base.
 */
export function resolveMedia(root: HTMLElement): void {
  const { ownerDocument: document } = root;
  const here = document.location.href;
  if (!/^(https?|file):/.test(here)) return;
  // Without a foreign base both give the same, and the page is left as it is.
  if (new URL('.', document.baseURI).href === new URL('.', here).href) return;
  for (const name of ['src', 'href', 'poster']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      if (!address.startsWith('#')) element.setAttribute(name, new URL(address, here).href);
    }
  }
}
