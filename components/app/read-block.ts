/**
 * Data of the launch file. Both come out of one build, so its shape is known.
 * @throws Error where the file has no such block, or it is damaged.
 */
export function readBlock<T>(document: Document, id: string): T {
  const block = document.getElementById(id);
  if (!block) throw new Error(`No #${id}.`);
  return JSON.parse(block.textContent) as T;
}
