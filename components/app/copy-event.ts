/**
 * The old way to copy, which may be used in a frame of another origin. It needs no selection where the browser asks
 * the page what to copy, so nothing on the page loses focus or selection. Small enough to stand in two scripts.
 */

/**
 * @param texts by MIME type; called while a click is handled.
 * @returns false where the browser forbids it.
 */
export function copyByEvent(document: Document, texts: Readonly<Record<string, string>>): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, true);
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, true);
  }
}
