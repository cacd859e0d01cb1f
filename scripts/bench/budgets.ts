/** The budgets: what is allowed, and how a measured figure reads beside it. */
import { LIMIT_SCORM_12 } from '../../components/state/codec.ts';
import { STATE_LIMIT } from '../../components/state/packing.ts';
import { limits } from '../package/verify/sizes.ts';

/** The fixture, the course itself, and courses that are made for measuring. */
export type CourseKind = 'bench' | 'real' | '120 pages' | '1,000 pages';

/** `gate`: independent of the machine, so breaking it fails. */
export interface Budget {
  readonly key: string;
  readonly label: string;
  readonly unit: 'bytes' | 'characters' | 'count' | 'ratio' | 'score' | 'ms' | 's';
  readonly limit: Readonly<Partial<Record<CourseKind, number>>>;
  readonly isGate: boolean;
}

export interface Measured {
  readonly key: string;
  readonly course: CourseKind;
  readonly value: number;
}

export interface Verdict extends Measured {
  readonly label: string;
  readonly unit: Budget['unit'];
  readonly limit: number;
  readonly isGate: boolean;
  readonly isKept: boolean;
}

const KIB = 1024;

export const budgets: readonly Budget[] = [
  {
    key: 'core',
    label: 'zip without schemas and media',
    unit: 'bytes',
    limit: { bench: 60 * KIB, real: limits.core },
    isGate: true,
  },
  {
    key: 'files',
    label: 'files beside schemas and media',
    unit: 'count',
    limit: { bench: 4, real: limits.files },
    isGate: true,
  },
  {
    key: 'player',
    label: 'player script (gzip)',
    unit: 'bytes',
    limit: { bench: 30 * KIB, real: limits.playerGzip },
    isGate: true,
  },
  {
    key: 'usable',
    label: 'sent until usable (gzip)',
    unit: 'bytes',
    limit: { bench: 46 * KIB },
    isGate: true,
  },
  {
    key: 'later',
    label: 'second script (gzip)',
    unit: 'bytes',
    limit: { bench: limits.laterGzip, real: limits.laterGzip },
    isGate: true,
  },
  {
    key: 'tools',
    label: 'third script (gzip)',
    unit: 'bytes',
    limit: { bench: limits.toolsGzip, real: limits.toolsGzip },
    isGate: true,
  },
  {
    key: 'launch',
    label: 'whole launch file (gzip)',
    unit: 'bytes',
    limit: { bench: 60 * KIB, real: limits.launchGzip },
    isGate: true,
  },
  {
    key: 'requests',
    label: 'requests until usable',
    unit: 'count',
    limit: { bench: 1 },
    isGate: true,
  },
  {
    key: 'calls-scorm12',
    label: 'LMS calls at load, SCORM 1.2',
    unit: 'count',
    limit: { bench: 14, real: 14 },
    isGate: true,
  },
  {
    key: 'calls-scorm2004',
    label: 'LMS calls at load, SCORM 2004',
    unit: 'count',
    limit: { bench: 14, real: 14 },
    isGate: true,
  },
  {
    key: 'state',
    label: 'state at worst, without private texts',
    unit: 'characters',
    limit: { bench: STATE_LIMIT, real: STATE_LIMIT },
    isGate: true,
  },
  {
    key: 'suspend',
    label: 'suspend data at worst, SCORM 1.2',
    unit: 'characters',
    limit: { bench: LIMIT_SCORM_12, real: LIMIT_SCORM_12 },
    isGate: true,
  },
  {
    key: 'leaving-scorm12',
    label: 'sent when leaving, SCORM 1.2',
    unit: 'bytes',
    limit: { bench: 60_000, real: 60_000 },
    isGate: true,
  },
  {
    key: 'readable',
    label: 'readable, × floor',
    unit: 'ratio',
    limit: { bench: 1.5, real: 1.6 },
    isGate: false,
  },
  {
    key: 'answerable',
    label: 'answerable, × floor',
    unit: 'ratio',
    limit: { bench: 2.1, real: 2.6 },
    isGate: false,
  },
  { key: 'shift', label: 'layout shift', unit: 'score', limit: { bench: 0.01, real: 0.01 }, isGate: true },
  { key: 'blocking', label: 'blocking time', unit: 'ms', limit: { bench: 50, real: 50 }, isGate: false },
  ...['readable', 'answerable'].flatMap((what): Budget[] => [
    {
      key: `growth-${what}`,
      label: `${what}, × 12 pages`,
      unit: 'ratio',
      limit: { '120 pages': 1.25, '1,000 pages': 1.25 },
      isGate: false,
    },
    {
      key: `resume-${what}`,
      label: `${what} on page 900, × first launch`,
      unit: 'ratio',
      limit: { '1,000 pages': 2 },
      isGate: false,
    },
  ]),
  {
    key: 'build-warm',
    label: 'build, one target, players kept',
    unit: 's',
    limit: { bench: 1.5, '1,000 pages': 5 },
    isGate: false,
  },
  {
    key: 'build-cold',
    label: 'build, all targets and kit, nothing kept',
    unit: 's',
    limit: { bench: 6, '1,000 pages': 20 },
    isGate: false,
  },
];

/** Puts measured figures beside their budgets; a figure without a budget for its course is left out. */
export function judge(measured: readonly Measured[]): readonly Verdict[] {
  return measured.flatMap((figure) => {
    const budget = budgets.find(({ key }) => key === figure.key);
    const limit = budget?.limit[figure.course];
    if (!budget || limit === undefined) return [];
    const { label, unit, isGate } = budget;
    return [{ ...figure, label, unit, limit, isGate, isKept: figure.value <= limit }];
  });
}

/** A figure as people read it. */
export function inWords(value: number, unit: Budget['unit']): string {
  if (unit === 'bytes') return `${(value / KIB).toFixed(1)} KiB`;
  if (unit === 'ratio') return `${value.toFixed(2)} ×`;
  if (unit === 'score') return value.toFixed(3);
  if (unit === 's') return `${value.toFixed(1)} s`;
  return unit === 'ms' ? `${value.toFixed(0)} ms` : String(value);
}

/** A table for a terminal: course, what, measured, budget, kept. */
export function tableRows(verdicts: readonly Verdict[]): readonly string[] {
  const rows = verdicts.map((one) => [
    one.course,
    one.label,
    inWords(one.value, one.unit),
    `≤ ${inWords(one.limit, one.unit)}`,
    one.isKept ? 'kept' : one.isGate ? 'BROKEN' : 'over',
  ]);
  const all = [['course', 'what', 'measured', 'budget', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
