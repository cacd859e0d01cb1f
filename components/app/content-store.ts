/**
 * The texts of the course, module by module. A block of the launch file may still be on its way, and a large
 * course keeps its modules in classic scripts of their own, because a fetch does not work from `file://`.
 */
import type { ModuleContent, QuestionContent, ReflectionContent, ScenarioContent } from '../model/course.ts';
import { arrived } from './pause.ts';

export interface ContentStore {
  /** The module if it is here already. */
  at(module: string): ModuleContent | null;
  /**
   * Waits for a module.
   * @throws Error when neither a block nor a file has it; the next call tries again.
   */
  load(module: string): Promise<ModuleContent>;
  /** Activities of all modules that are here; reading the others is put off until somebody asks for them. */
  question(id: string): QuestionContent | undefined;
  scenario(id: string): ScenarioContent | undefined;
  reflection(id: string): ReflectionContent | undefined;
}

declare global {
  interface Window {
    /** Called by `content/<module>.js`. */
    courseModule?: (content: ModuleContent) => void;
  }
}

/** @param win The window whose document holds the blocks; also asked for time and for script files. */
export function createContentStore(win: Window): ContentStore {
  const { document } = win;
  const modules = new Map<string, ModuleContent>();
  const keep = (content: ModuleContent): ModuleContent => {
    modules.set(content.id, content);
    return content;
  };
  win.courseModule = keep;

  const at = (module: string): ModuleContent | null => {
    const known = modules.get(module);
    if (known) return known;
    const block = document.getElementById(`module-${module}`);
    // What the parser is still writing is half a sentence: wait for the node after it.
    if (!block || (document.readyState === 'loading' && !block.nextSibling)) return null;
    return keep(JSON.parse(block.textContent) as ModuleContent);
  };
  const find = <T>(pick: (content: ModuleContent) => T | undefined): T | undefined => {
    for (const content of modules.values()) {
      const found = pick(content);
      if (found) return found;
    }
    for (const { dataset } of document.querySelectorAll<HTMLElement>('script[data-module]')) {
      const unread = modules.has(dataset['module'] ?? '') ? null : at(dataset['module'] ?? '');
      const found = unread && pick(unread);
      if (found) return found;
    }
    return undefined;
  };

  return {
    at,
    async load(module) {
      await arrived(win, () => at(module));
      if (!at(module)) await loadScript(win, `content/${module}.js`);
      const content = at(module);
      if (!content) throw new Error(`No content for module ${module}.`);
      return content;
    },
    question: (id) => find(({ questions }) => questions.find((one) => one.id === id)),
    scenario: (id) => find(({ scenarios }) => scenarios.find((one) => one.id === id)),
    reflection: (id) => find(({ reflections }) => reflections.find((one) => one.id === id)),
  };
}

/** Loads a classic script of the package, which works from `file://` too. Rejects when it does not arrive. */
export function loadScript({ document, location }: Window, path: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    // Against the address and not the document's base, which some LMS set to their own.
    script.src = new URL(path, location.href).href;
    script.onload = () => {
      script.remove();
      loaded();
    };
    script.onerror = () => {
      script.remove();
      failed(new Error(`${path} did not load.`));
    };
    document.head.append(script);
  });
}
