/** The oracle of the runs in Chromium can fail: made-up facts that it must count, each beside one that it must not. */
import { describe, expect, it } from 'vitest';
import { writePlace } from '../../../components/model/place.ts';
import type { Values } from '../../../components/preview/wire.ts';
import { LIMIT_SCORM_12 } from '../../../components/state/codec.ts';
import { initialProgress } from '../../../components/state/initial.ts';
import { pack } from '../../../components/state/packing.ts';
import type { Player } from '../../e2e/support/player.ts';
import type { Doing } from '../../e2e/support/runs/deeds.ts';
import { RunOracle, type Ending } from '../../e2e/support/runs/oracle.ts';
import { standards } from '../../e2e/support/standards.ts';
import type { Visit } from '../../faults/plan.ts';
import { index } from '../state/sample.ts';

const deed: Doing = { kind: 'answer', item: 'first-call', page: 'welcome', words: '', open: 0 };

const visit: Visit = {
  device: 'A',
  gap: 0,
  api: 'ready',
  mode: 'normal',
  handed: 'latest',
  found: 'continue',
  remember: false,
  steps: [],
  end: 'kill',
};

const held: Values = {
  'cmi.suspend_data': pack(
    index,
    {
      ...initialProgress(1),
      revision: 3,
      questions: { 'first-call': { tries: [['need']], count: 1 } },
    },
    LIMIT_SCORM_12,
  ),
};

/** Five seconds after the deed, which went nowhere, and nobody said that it did. */
const ending: Ending = {
  now: 5000,
  said: 'unsaved',
  stored: {},
  keeps: false,
  honest: true,
  reachable: false,
};

/** A page that shows what was done, or does not. */
function pageThat(shows: boolean): Player {
  const frame = { evaluate: () => Promise.resolve(shows) };
  return { page: { frame: () => frame } } as unknown as Player;
}

function oracleWith(change: Partial<Ending>): RunOracle {
  const course = { index, pageOf: new Map<string, string>(), codebook: { entries: [] } as never };
  const oracle = new RunOracle(course, standards[0]?.words ?? null);
  oracle.done(deed, 0);
  oracle.ends(visit, { ...ending, ...change });
  return oracle;
}

const counts = ({ lost, regressions, silent }: RunOracle): number[] => [lost, regressions, silent];

describe('lost', () => {
  it('is what an LMS that was well does not have', () => {
    expect(counts(oracleWith({ reachable: true }))).toEqual([1, 0, 0]);
    expect(counts(oracleWith({ reachable: true, stored: held }))).toEqual([0, 0, 0]);
    expect(counts(oracleWith({ reachable: true, now: 1500 }))).toEqual([0, 0, 0]);
  });

  it.each([
    ['the device', { keeps: true }, {}],
    ['the LMS', { stored: held }, held],
  ])('is what %s has, and the page does not show', async (_name, change, given) => {
    const [hiding, showing] = [oracleWith(change), oracleWith(change)];
    await hiding.cameBack(pageThat(false), visit, given, true);
    await showing.cameBack(pageThat(true), visit, given, true);
    expect(counts(hiding)).toEqual([1, 0, 0]);
    expect(counts(showing)).toEqual([0, 0, 0]);
  });

  it('is what another window of the visit does not show', async () => {
    const oracle = oracleWith({});
    oracle.done(deed, 0);
    await oracle.isAllThere(pageThat(true));
    expect(counts(oracle)).toEqual([0, 0, 0]);
    await oracle.isAllThere(pageThat(false));
    expect(counts(oracle)).toEqual([1, 0, 0]);
  });
});

describe('a regression', () => {
  it.each([
    ['revision', 'cmi.core.lesson_location', writePlace('welcome', 5), writePlace('welcome', 3)],
    ['status', 'cmi.core.lesson_status', 'passed', 'incomplete'],
    ['score', 'cmi.core.score.raw', '83', '58'],
  ])('is a %s that goes down, and none that goes up', (_name, element, high, low) => {
    const oracle = oracleWith({});
    for (const value of [low, high, high]) oracle.looks({ [element]: value });
    expect(counts(oracle)).toEqual([0, 0, 0]);
    oracle.looks({ [element]: low });
    expect(counts(oracle)).toEqual([0, 1, 0]);
  });

  it('is a window that sends something although another one goes on', () => {
    const oracle = oracleWith({});
    const window = {};
    oracle.isQuiet(window, 4);
    oracle.wasQuiet(window, 4);
    expect(counts(oracle)).toEqual([0, 0, 0]);
    oracle.wasQuiet(window, 5);
    expect(counts(oracle)).toEqual([0, 1, 0]);
  });
});

describe('silent', () => {
  it('is “saved” of what is nowhere, where a call could tell', () => {
    expect(counts(oracleWith({ said: 'saved' }))).toEqual([0, 0, 1]);
    expect(counts(oracleWith({ said: 'saved', honest: false }))).toEqual([0, 0, 0]);
  });

  it('is a lie that nobody tells of at the next launch', async () => {
    const lie = { said: 'saved', keeps: true, honest: false };
    const [mute, telling] = [oracleWith(lie), oracleWith(lie)];
    await mute.cameBack(pageThat(true), visit, {}, false);
    await telling.cameBack(pageThat(true), visit, {}, true);
    expect(counts(mute)).toEqual([0, 0, 1]);
    expect(counts(telling)).toEqual([0, 0, 0]);
  });
});
