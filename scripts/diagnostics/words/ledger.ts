/** The ledger of numbers. */
import { advice, structure } from './entry.ts';

const restore =
  'Take ledger.yaml back from the last good version (Git); it is written by the build, not by hand.';

export const ledger = {
  'ledger-unreadable': structure<{ reason: string }>(({ reason }) => ({
    message: `The ledger cannot be read: ${reason}`,
    expected: 'a list “released:” and a list “entries:” of plain lines',
    remedy: restore,
  })),
  'ledger-line': structure<{ found: string }>(({ found }) => ({
    message: 'This line of the ledger cannot be read.',
    expected: '<series> <number> <key>, such as: pages 0 welcome',
    found,
    remedy: restore,
  })),
  'ledger-gap': structure<{ series: string; number: number }>(({ series, number }) => ({
    message: `Number ${number} of ${series} is missing from the ledger, although it has been released.`,
    expected: 'every number from 0 on; retired things keep their line',
    remedy: restore,
  })),
  'ledger-duplicate': structure<{ series: string; number: number; other: string }>(
    ({ series, number, other }) => ({
      message: `Number ${number} of ${series} is given twice, and it has been released: learners’ data would mix.`,
      found: `also to ${other}`,
      remedy: restore,
    }),
  ),
  'ledger-renumbered': advice<{ series: string; key: string; from: number; to: number }>(
    'course',
    ({ series, key, from, to }) => ({
      message: `“${key}” gets number ${to} of ${series} instead of ${from}, which was given twice or left a gap.`,
      remedy: 'Usual after merging two branches. Build and commit ledger.yaml.',
    }),
  ),
};
