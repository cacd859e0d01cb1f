/** The library of all pages, made when it is first asked for. */
import { pause } from '../../pause.ts';
import type { ToolsApp } from '../../tools-port.ts';
import { Library } from './library.ts';
import { passagesOf } from './passages.ts';

/** Milliseconds of work in one go: what is longer holds up typing and scrolling. */
const SLICE = 12;

export interface Catalogue {
  readonly library: Library;
  /** Every module could be loaded. */
  readonly whole: boolean;
}

/** Reads every page, in slices, so that nothing stands still even in a course of a thousand pages. */
export async function catalogue({ win, index, content }: ToolsApp): Promise<Catalogue> {
  const library = new Library();
  let whole = true;
  for (const { id } of index.modules) {
    const module = await content.load(id).catch(() => null);
    if (!module) whole = false;
    let since = win.performance.now();
    for (const page of module ? index.pages.filter((one) => one.module === id) : []) {
      if (module) for (const passage of passagesOf(index, page, module)) library.add(passage);
      if (win.performance.now() - since < SLICE) continue;
      await pause(win, 0);
      since = win.performance.now();
    }
    await pause(win, 0);
  }
  return { library, whole };
}
