import { describe, expect, it } from 'vitest';
import { createContentStore } from '../../../components/app/content-store.ts';
import type { ModuleContent } from '../../../components/model/course.ts';
import { sampleModules } from './sample-course.ts';

interface Block {
  textContent: string;
  nextSibling: object | null;
  readonly dataset: { readonly module: string };
}

const moduleOf = (id: string): ModuleContent => {
  const found = sampleModules.find((module) => module.id === id);
  if (!found) throw new Error(id);
  return found;
};

const blockOf = (id: string): Block => ({
  textContent: JSON.stringify(moduleOf(id)),
  nextSibling: {},
  dataset: { module: id },
});

/** As much of a window as the store asks for; `files` answers a script by its address. */
function windowWith(blocks: Block[], readyState: string, files: Record<string, ModuleContent> = {}) {
  const document = {
    readyState,
    scripts: blocks,
    getElementById: (id: string) => blocks.find(({ dataset }) => `module-${dataset.module}` === id) ?? null,
    querySelectorAll: () => blocks,
    createElement: () => ({ src: '', remove: () => undefined }),
    head: {
      append: (script: { src: string; onload(): void; onerror(): void }) => {
        const content = files[script.src];
        if (content) fake.courseModule?.(content);
        if (content) script.onload();
        else script.onerror();
      },
    },
  };
  const fake = {
    document,
    location: { href: 'https://lms.example/course/index.html?x=1#page' },
    setTimeout: (act: () => void) => setTimeout(act, 0),
    courseModule: undefined as ((content: ModuleContent) => void) | undefined,
  };
  return { document, win: fake as unknown as Window };
}

describe('the content store', () => {
  it('has a module whose block is complete', () => {
    const { win } = windowWith([blockOf('m0')], 'loading');
    expect(createContentStore(win).at('m0')).toEqual(moduleOf('m0'));
  });

  it('does not read a block that is still being written', () => {
    const half = { ...blockOf('m0'), textContent: '{"id":"m0","pa', nextSibling: null };
    const { win } = windowWith([half], 'loading');
    expect(createContentStore(win).at('m0')).toBeNull();
  });

  it('waits for a block that comes later', async () => {
    const blocks: Block[] = [];
    const { win } = windowWith(blocks, 'loading');
    const loading = createContentStore(win).load('m3');
    setTimeout(() => blocks.push(blockOf('m3')), 5);
    expect(await loading).toEqual(moduleOf('m3'));
  });

  it('loads a module that is a file of its own, beside the launch file', async () => {
    const files = { 'https://lms.example/course/content/m6.js': moduleOf('m6') };
    const store = createContentStore(windowWith([], 'complete', files).win);
    expect(await store.load('m6')).toEqual(moduleOf('m6'));
    expect(store.question('bank-1')?.id).toBe('bank-1');
  });

  it('rejects what is nowhere, and tries again when it is asked again', async () => {
    const files: Record<string, ModuleContent> = {};
    const store = createContentStore(windowWith([], 'complete', files).win);
    await expect(store.load('m6')).rejects.toThrow('content/m6.js');
    files['https://lms.example/course/content/m6.js'] = moduleOf('m6');
    expect((await store.load('m6')).id).toBe('m6');
  });

  it('finds an activity in a block that nobody has read yet', () => {
    const store = createContentStore(windowWith([blockOf('m0'), blockOf('m3')], 'complete').win);
    expect(store.scenario('dance-floor')?.title).toBe('The dance floor');
    expect(store.reflection('requirements')?.title).toBe('Your room');
    expect(store.question('nowhere')).toBeUndefined();
  });
});
