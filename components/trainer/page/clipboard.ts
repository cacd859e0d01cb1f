/** Copies in a page that was opened from a disk, too, where some browsers refuse the newer way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOld(text);
  }
}

function copyOld(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  // Deprecated, and the only way where the page is no secure context.
  const command = document['execCommand' as keyof Document] as unknown as (name: string) => boolean;
  const done = command.call(document, 'copy');
  document.removeEventListener('copy', put);
  return done;
}
