import { readdirSync, readFileSync } from 'node:fs';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { strictScorm12, strictScorm2004 } from '../../../components/preview/strict/index.ts';

interface Step {
  readonly method: string;
  readonly element?: string;
  readonly value?: string;
  readonly expectedReturn: string;
  readonly expectedErrorCode: string;
}

interface Dialogue {
  readonly standard: 'scorm12' | 'scorm2004';
  readonly title: string;
  readonly steps: readonly Step[];
}

const folder = new URL('../../fixtures/dialogues/', import.meta.url);
const dialogues = readdirSync(folder)
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Dialogue);

function open(standard: Dialogue['standard']) {
  if (standard === 'scorm12') {
    const front = strictScorm12(new Scorm12API({ logLevel: 'NONE' }));
    return { functions: { ...front.api } as Record<string, unknown>, lastError: front.api.LMSGetLastError };
  }
  const front = strictScorm2004(new Scorm2004API({ logLevel: 'NONE' }));
  return { functions: { ...front.api } as Record<string, unknown>, lastError: front.api.GetLastError };
}

function play(steps: readonly Step[], standard: Dialogue['standard']): Step[] {
  const { functions, lastError } = open(standard);
  return steps.map((step) => {
    const call = functions[step.method] as (...args: string[]) => string;
    const args = step.value === undefined ? [step.element ?? ''] : [step.element ?? '', step.value];
    return { ...step, expectedReturn: call(...args), expectedErrorCode: lastError() };
  });
}

describe('dialogues with the strict front', () => {
  it.each(dialogues)('$standard: $title', ({ standard, steps }) => {
    expect(play(steps, standard)).toEqual(steps);
  });

  it('covers both standards', () => {
    expect(new Set(dialogues.map((dialogue) => dialogue.standard))).toEqual(
      new Set(['scorm12', 'scorm2004']),
    );
    expect(dialogues.flatMap((dialogue) => dialogue.steps).length).toBeGreaterThan(200);
  });
});
