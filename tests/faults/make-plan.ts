/** A learner's sessions and their faults, from a seed. What can be answered is read from the course's index. */
import type { CourseIndex } from '../../components/model/course.ts';
import { createDice, type Dice } from './dice.ts';
import type { Device, End, Network, Plan, Site, Standard, Step, Visit } from './plan.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The same seed and course give the same plan everywhere. */
export function makePlan(seed: number, index: CourseIndex): Plan {
  const dice = createDice(seed);
  const standard = dice.weighted<Standard>({ scorm12: 5, scorm2004: 4, web: 1 });
  const site = makeSite(dice, standard);
  // Words are dear to pack, and most learners write none.
  const writes = dice.chance(0.35);
  const visits = Array.from({ length: dice.whole(2, 3) }, (_, at) =>
    makeVisit(dice, index, site, writes, at === 0),
  );
  return { seed, standard, site, visits };
}

/** An LMS without bad habits. */
export const SOUND: Omit<Site, 'devices'> = {
  learnerKnown: true,
  goneSays: 'true',
  head: 'ok',
  address: 'https',
  suspendLimit: 64000,
  cutsAt: null,
  destroysNonAscii: false,
  interactions: 'kept',
  beaconLimit: 65536,
  liar: false,
  slowCommit: false,
  allFalse: false,
};

/** Two of three sites are sound; the others have one or two habits of bad LMSs. */
function makeSite(dice: Dice, standard: Standard): Site {
  const habits: Readonly<Record<string, Partial<Site>>> = {
    nameless: { learnerKnown: false },
    honest: { goneSays: 'false' },
    headless: { head: dice.one(['405', '500'] as const) },
    local: { address: 'file' },
    narrow: { suspendLimit: standard === 'scorm12' ? 4096 : 64000 },
    cuts: { cutsAt: dice.one([255, 4096] as const) },
    ascii: { destroysNonAscii: true },
    refuses: { interactions: 'refused' },
    drops: { interactions: 'dropped' },
    tight: { beaconLimit: dice.one([600, 2000]) },
    lies: { liar: true },
    slow: { slowCommit: true },
    false: { allFalse: true },
  };
  const names = Object.keys(habits);
  const count = dice.chance(0.6) ? 0 : dice.whole(1, 2);
  const picked = Array.from({ length: count }, () => habits[dice.one(names)] ?? {});
  return Object.assign({ ...SOUND }, ...picked, {
    devices: { A: makeDevice(dice), B: makeDevice(dice) },
  }) as Site;
}

function makeDevice(dice: Dice): Device {
  const storage = dice.weighted({ works: 8, full: 1, forbidden: 1 });
  return { storage, channel: dice.chance(0.85) };
}

function makeVisit(dice: Dice, index: CourseIndex, site: Site, writes: boolean, first: boolean): Visit {
  const device = dice.chance(first ? 1 : 0.75) ? 'A' : 'B';
  return {
    device,
    gap: first ? 0 : makeGap(dice),
    api: dice.weighted({ ready: 40, late: 3, 'very-late': 1, absent: 1, throws: 1 }),
    mode: dice.weighted({ normal: 40, '': 1, unreadable: 1, review: 1, browse: 1 }),
    handed: first ? 'latest' : dice.weighted({ latest: 20, old: 1, 'new-attempt': 1 }),
    found: dice.chance(0.85) ? 'continue' : 'fresh',
    remember: dice.chance(0.8),
    steps: makeSteps(dice, index, site.devices[device].channel && site.learnerKnown, writes),
    end: dice.weighted<End>({ leave: 3, close: 3, kill: 3, 'hide-kill': 1 }),
  };
}

function makeGap(dice: Dice): number {
  const longest = dice.weighted({ minutes: 10, hours: 6, week: 2, month: 1 });
  const times = { minutes: 5 * MINUTE, hours: 20 * 60 * MINUTE, week: 9 * DAY, month: 33 * DAY };
  return Math.round(times[longest] * (0.2 + 0.8 * dice.next()));
}

function makeSteps(dice: Dice, index: CourseIndex, windows: boolean, writes: boolean): Step[] {
  const steps: Step[] = [];
  const troubled = dice.chance(0.55);
  for (let left = dice.whole(2, 7); left > 0; left -= 1) {
    if (troubled && dice.chance(0.25)) steps.push(makeTrouble(dice, windows));
    steps.push(makeDeed(dice, index, writes), { do: 'wait', time: makePause(dice) });
  }
  // Some leave while the last answer is hardly given.
  return dice.chance(0.3) ? steps.slice(0, -1) : steps;
}

function makePause(dice: Dice): number {
  const kind = dice.weighted({ quick: 6, reading: 6, long: 2 });
  const longest = { quick: 1500, reading: 20 * SECOND, long: 4 * MINUTE }[kind];
  return Math.round(longest * (0.1 + 0.9 * dice.next()));
}

function makeTrouble(dice: Dice, windows: boolean): Step {
  const kind = dice.weighted({
    network: 10,
    hide: 3,
    retry: 2,
    cache: 2,
    reload: 2,
    leave: 1,
    window: windows ? 3 : 0,
    other: windows ? 2 : 0,
  });
  if (kind === 'hide') return { do: 'hide', time: makePause(dice) };
  if (kind === 'retry') return { do: 'retry' };
  if (kind === 'cache') return { do: 'away-and-back', time: makePause(dice) };
  if (kind === 'reload') return { do: 'reload' };
  if (kind === 'leave') return { do: 'try-to-leave' };
  if (kind === 'window') return { do: 'second-window' };
  if (kind === 'other') return { do: 'other-window' };
  const state = dice.weighted<Network>({
    well: 6,
    gone: 6,
    slow: 2,
    error: 2,
    'signed-out-redirect': 2,
    'signed-out-login-page': 1,
    'signed-out-401': 1,
  });
  return { do: 'network', state, told: dice.chance(0.5) };
}

function makeDeed(dice: Dice, index: CourseIndex, writes: boolean): Step {
  const practice = index.questions.filter(
    ({ use, type }) => use === 'practice' && (type === 'single' || type === 'multiple'),
  );
  const kind = dice.weighted({
    answer: practice.length > 0 ? 6 : 0,
    open: 5,
    story: index.scenarios.length > 0 ? 6 : 0,
    reflect: writes && index.reflections.length > 0 ? 5 : 0,
    agree: writes && index.slots.length > 0 ? 3 : 0,
    sit: index.assessment ? 4 : 0,
    blur: writes ? 1 : 0,
  });
  switch (kind) {
    case 'answer': {
      const { id, type, options } = dice.one(practice);
      const known = options.flatMap((option) => option ?? []);
      const several = type === 'multiple' ? dice.some(known) : [];
      return { do: 'answer', question: id, answer: several.length > 0 ? several : [dice.one(known)] };
    }
    case 'open':
      return { do: 'open', page: dice.one(index.pages).id };
    case 'story':
      return {
        do: 'story',
        scenario: dice.one(index.scenarios).id,
        pick: dice.whole(0, 9),
        back: dice.chance(0.15),
      };
    case 'reflect': {
      const { id, picks } = dice.one(index.reflections);
      const known = dice.some(picks.flatMap((pick) => pick ?? []));
      return { do: 'reflect', reflection: id, words: makeWords(dice), picks: known };
    }
    case 'agree': {
      const slot = dice.one(index.slots);
      return {
        do: 'agree',
        slot: slot.id,
        ours: makeWords(dice),
        ask: slot.part === 'plan' ? '' : makeWords(dice),
      };
    }
    case 'sit':
      return { do: 'sit', answers: dice.whole(1, 6), right: dice.whole(0, 6), finish: dice.chance(0.6) };
    default:
      return { do: 'blur' };
  }
}

const WORDS = [
  'room',
  'Friday',
  'Bücherei',
  '图书馆',
  'שלום',
  '🤝🏽',
  'key',
  'before',
  'they',
  'asked',
  'us',
  '“no”',
];

/** No two of them are the same, so that the oracle knows where words are from. */
function makeWords(dice: Dice): string {
  const count = dice.weighted({ few: 50, many: 8, flood: 1 });
  const length = { few: dice.whole(1, 4), many: dice.whole(6, 14), flood: dice.whole(250, 700) }[count];
  const words = Array.from({ length }, () =>
    count === 'flood' ? dice.whole(0, 0xfffffff).toString(36) : dice.one(WORDS),
  );
  return `${dice.whole(0, 0xffffff).toString(36)} ${words.join(' ')}`;
}
