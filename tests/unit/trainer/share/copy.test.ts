import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../../../components/trainer/share/comments.ts';
import { copyPage } from '../../../../components/trainer/share/copy-page.ts';
import { copyToShare, weekOf } from '../../../../components/trainer/share/copy.ts';
import { anyReport, figureOf, itemOf, personOf, pilotReportOf, reportOf, unclearOf } from './a-report.ts';

const NOBODY = new Set<string>();

/** All numbers of a value, wherever they are. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('copy to share', () => {
  test('no name and no address of the export is in the file, whatever is ticked', () => {
    fc.assert(
      fc.property(anyReport, fc.boolean(), (report, all) => {
        const ticked = new Set(all ? commentsOf(report).map(({ key }) => key) : []);
        const page = copyPage(copyToShare(report, ticked)).toLowerCase();
        for (const { email, name } of report.people) {
          for (const part of [...name.split(' '), email]) expect(page).not.toContain(part.toLowerCase());
        }
        expect(page).not.toContain('@library.example');
      }),
    );
  });

  test('no count from 1 to 4 is in it, and every count is a multiple of 5', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const counts = numbersIn(copyToShare(report, NOBODY));
        expect(counts.filter((n) => n % 5 !== 0)).toEqual([]);
        expect(copyPage(copyToShare(report, NOBODY))).not.toMatch(/>\s*(?:about )?[1-4]\s*</);
      }),
    );
  });

  test('statuses are called as in the report', () => {
    const { status } = copyToShare(reportOf(), NOBODY);
    expect(status.map(({ words }) => words)).toEqual([
      'passed',
      'completed',
      'in progress',
      'not passed',
      'never started',
      'status not known',
    ]);
  });

  test('no group, device, single way, day or sentence with figures is in it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = copyPage(copyToShare(report, NOBODY));
        for (const text of [
          'Branch',
          'Fairphone',
          'a-single-way',
          'T10:17',
          '3 of 30',
          '3 of 8',
          'typed by one',
        ])
          expect(page).not.toContain(text);
      }),
    );
  });

  test('only comments that a person ticked are in it', () => {
    const report = reportOf({
      pilot: pilotReportOf({ unclear: [unclearOf('Too long.', 'Too short.')] }),
    });
    const page = copyPage(copyToShare(report, new Set(['one#1'])));
    expect(page).toContain('Too short.');
    expect(page).not.toContain('Too long.');
  });

  test('a ticked comment goes along in the words that a person wrote for it, and not at all when emptied', () => {
    const report = reportOf({
      people: [personOf({ name: 'Ana Lee' })],
      pilot: pilotReportOf({ unclear: [unclearOf('Mia, who is six, fell.', 'Too short.')] }),
    });
    const edits = new Map([
      ['one#0', 'A child fell; Ana saw it.'],
      ['one#1', '  '],
    ]);
    const { pilot } = copyToShare(report, new Set(['one#0', 'one#1']), edits);
    expect(pilot?.comments).toEqual([{ about: 'Page one', text: 'A child fell; [name] saw it.' }]);
    expect(copyToShare(report, NOBODY, edits).pilot?.comments).toEqual([]);
  });

  test('names inside ticked comments are taken out, words that hold a name are not', () => {
    const report = reportOf({
      people: [personOf({ name: 'Ann Lee' })],
      pilot: pilotReportOf({ unclear: [unclearOf('ann planned it with ANN LEE, write to x@y.example')] }),
    });
    expect(copyToShare(report, new Set(['one#0'])).pilot?.comments[0]?.text).toBe(
      '[name] planned it with [name], write to [address]',
    );
  });

  test('questions that each module asks are told apart, and what numbers mean stands above them', () => {
    const ask = (module: string) =>
      itemOf({
        id: `pilot.${module}.use`,
        text: 'Could you do it?',
        place: { module, page: '', outcome: '' },
      });
    const report = reportOf({
      pilot: pilotReportOf({
        questionnaire: [ask('Rooms'), ask('Calls')],
        decisions: [{ kind: 'facility', rule: 'A rule', about: '', state: 'mend', why: '' }],
      }),
    });
    const page = copyPage(copyToShare(report, NOBODY));
    expect(page).toContain('<h3>Rooms: Could you do it?</h3>');
    expect(page).toContain('<h3>Calls: Could you do it?</h3>');
    expect(page).toContain('a person decides');
    expect(page).toContain('mend?');
    expect(page).toMatch(/“about 10” stands for 8 to 12.*“hidden” stands for 1 to 4.*under 20 people/);
    expect(page).not.toContain('right at first');
  });

  test('dates are those of Mondays, and none with fewer than 5 people', () => {
    expect(weekOf('2026-11-29T10:00')).toBe('2026-11-23');
    const five = Array.from({ length: 5 }, () =>
      personOf({ started: '2026-11-18T10:00', last: '2026-11-28T09:00' }),
    );
    expect(copyToShare(reportOf({ people: five }), NOBODY).weeks).toEqual({
      first: '2026-11-16',
      last: '2026-11-23',
    });
    expect(copyToShare(reportOf({ people: five.slice(1) }), NOBODY).weeks).toBeNull();
  });

  test('what a hidden option would tell is not told by the share of right answers', () => {
    const option = { id: 'o', note: '', later: 0, nonFunctioning: false };
    const item = itemOf({
      n: 8,
      facility: figureOf(6 / 8, 8),
      options: [
        { ...option, words: 'Right', right: true, first: 6 },
        { ...option, words: 'Wrong', right: false, first: 2 },
      ],
    });
    const [shared] = copyToShare(reportOf({ items: [item] }), NOBODY).items;
    expect(shared?.right).toBeNull();
    expect(shared?.options.map(({ n }) => n)).toEqual([null, null]);
  });

  test('it says that people may be recognised, loads nothing and runs nothing', () => {
    const evil = reportOf({
      course: { id: 'c', title: '<script>alert(1)</script>', version: '"><img src=x>' },
    });
    const page = copyPage(copyToShare(evil, NOBODY));
    expect(page).toContain('People who know the group may still recognise someone');
    expect(page).not.toMatch(/<script|<img|https?:/);
  });
});
