import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { heldLater, lmsScript } from '../../../scripts/bench/lms-in-memory.ts';
import { pageScript } from '../../../scripts/bench/page-script.ts';
import { blockingScript, probeScript } from '../../../scripts/bench/probe.ts';

function run(script: string, world: Record<string, unknown> = {}): Record<string, unknown> {
  const context = createContext(world);
  runInContext(script, context);
  return context as Record<string, unknown>;
}

it('takes functions to a page with the data they need', () => {
  function double(value: number): number {
    return value * 2;
  }
  function main(value: number): void {
    Object.assign(globalThis, { result: double(value) });
  }
  expect(run(pageScript(main, [21], [double]))['result']).toBe(42);
});

describe('LMS in memory', () => {
  type Api = Record<string, (element?: string, value?: string) => string>;

  it('keeps values and counts calls of SCORM 1.2', () => {
    const page = run(lmsScript('API'));
    const api = page['API'] as Api;
    expect(api['LMSInitialize']?.('')).toBe('true');
    expect(api['LMSGetValue']?.('cmi.core.lesson_status')).toBe('not attempted');
    expect(api['LMSSetValue']?.('cmi.core.lesson_status', 'incomplete')).toBe('true');
    expect(api['LMSGetValue']?.('cmi.core.lesson_status')).toBe('incomplete');
    expect(api['LMSGetLastError']?.()).toBe('0');
    expect([...(page['lmsCalls'] as string[])]).toEqual([
      'Initialize',
      'GetValue cmi.core.lesson_status',
      'SetValue cmi.core.lesson_status',
      'GetValue cmi.core.lesson_status',
      'GetLastError',
    ]);
  });

  it('gives at a later launch what was written, and of rows only how many there are', () => {
    const written = [
      ['cmi.suspend_data', 'm2'],
      ['cmi.core.lesson_location', 'p8'],
      ['cmi.interactions.0.id', 'a'],
      ['cmi.interactions.0.result', 'correct'],
      ['cmi.interactions.1.id', 'b'],
    ] as const;
    const api = run(lmsScript('API', heldLater(new Map(written))))['API'] as Api;
    const held = (element: string): string | undefined => api['LMSGetValue']?.(element);
    expect(held('cmi.suspend_data')).toBe('m2');
    expect(held('cmi.core.entry')).toBe('resume');
    expect(held('cmi.core.lesson_mode')).toBe('normal');
    expect(held('cmi.interactions._count')).toBe('2');
    expect(held('cmi.interactions.0.id')).toBe('');
  });

  it('says 403 for an element of SCORM 2004 that was never set', () => {
    const api = run(lmsScript('API_1484_11'))['API_1484_11'] as Api;
    expect(api['GetValue']?.('cmi.location')).toBe('');
    expect(api['GetLastError']?.()).toBe('403');
    expect(api['GetValue']?.('cmi.mode')).toBe('normal');
    expect(api['GetLastError']?.()).toBe('0');
  });
});

describe('probe', () => {
  const shown = { getClientRects: () => [{}] };

  it('notes text and feedback in the frame after they appear, and clicks until somebody listens', () => {
    let now = 0;
    const frames: (() => void)[] = [];
    let feedback = '';
    const input = { ...shown, checked: false, click: () => (input.checked = true) };
    let changes: () => void = () => undefined;
    let looks = 0;
    const button = {
      ...shown,
      click: () => {
        if (now < 5 || !input.checked) return;
        feedback = 'Well done, you';
        changes();
      },
    };
    const label = {
      ...shown,
      isConnected: true,
      textContent: ' Ask first. ',
      querySelector: () => input,
      closest: () => form,
    };
    const form = {
      querySelector: () => button,
      querySelectorAll: () => [label],
      get textContent() {
        return `Ask first. ${feedback}`;
      },
    };
    const paragraph = { ...shown, textContent: 'Once upon, a time there' };
    const page = run(
      probeScript({
        page: null,
        text: 'Once upon a time',
        answer: { option: 'Ask first', feedback: 'Well done' },
      }),
      {
        document: {
          querySelectorAll: (tag: string) => {
            looks += 1;
            return tag === 'p' ? [paragraph] : [label];
          },
        },
        MutationObserver: class {
          constructor(take: () => void) {
            changes = take;
          }
          observe(): void {
            return;
          }
        },
        requestAnimationFrame: (call: () => void) => frames.push(call),
        addEventListener: () => undefined,
        performance: { now: () => now },
        PerformanceObserver: class {
          observe(): void {
            return;
          }
        },
      },
    );
    for (now = 1; now <= 8; now += 1) for (const call of frames.splice(0)) call();
    expect(page['benchProbe']).toEqual({ readable: 2, answerable: 7, layoutShift: 0 });
    // Once for the text and once for the option: what does not change is not read again.
    expect(looks).toBe(2);
  });

  it('adds up what tasks take beyond 50 ms', () => {
    const page = run(blockingScript(), {
      PerformanceObserver: class {
        readonly #take: (list: { getEntries(): { duration: number }[] }) => void;
        constructor(take: (list: { getEntries(): { duration: number }[] }) => void) {
          this.#take = take;
        }
        observe({ type }: { type: string }): void {
          if (type === 'longtask') this.#take({ getEntries: () => [{ duration: 80 }, { duration: 51 }] });
        }
      },
    });
    expect(page['benchBlocking']).toBe(31);
  });
});
