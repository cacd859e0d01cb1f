import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../../scripts/gates/failures.ts';

const ROOT = '/house';

const vitest = {
  testResults: [
    { name: '/house/tests/unit/a.test.ts', status: 'passed', message: '', assertionResults: [] },
    {
      name: '/house/tests/unit/b.test.ts',
      status: 'failed',
      message: 'Cannot find module ./nowhere.ts',
      assertionResults: [],
    },
    {
      name: '/house/tests/unit/c.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a group holds', status: 'passed', failureMessages: [] },
        {
          fullName: 'a group adds up',
          status: 'failed',
          failureMessages: [
            'AssertionError: expected \u001b[31m1\u001b[39m to be 2\n' +
              '    at helper (/house/tests/support/helper.ts:5:1)\n' +
              '    at /house/tests/unit/c.test.ts:12:30\n' +
              '    at file:///house/node_modules/@vitest/runner/dist/index.js:302:11\n' +
              '    at new Promise (<anonymous>)',
          ],
        },
        { fullName: 'a group waits', status: 'skipped', failureMessages: [] },
      ],
    },
  ],
};

describe('failures in a report of vitest', () => {
  it('have title, place and words of the error, without colours and the calls of libraries', () => {
    expect(vitestFailures(vitest, ROOT)).toEqual([
      {
        title: 'the file cannot be run',
        place: 'tests/unit/b.test.ts',
        error: 'Cannot find module ./nowhere.ts',
      },
      {
        title: 'a group adds up',
        place: 'tests/unit/c.test.ts:12',
        error:
          'AssertionError: expected 1 to be 2\n' +
          '    at helper (/house/tests/support/helper.ts:5:1)\n' +
          '    at /house/tests/unit/c.test.ts:12:30',
      },
      { title: 'a group waits', place: 'tests/unit/c.test.ts', error: 'It did not run (skipped).' },
    ]);
  });

  it('leaves out what cannot be read', () => {
    expect(vitestFailures('half a fi', ROOT)).toEqual([]);
    expect(vitestFailures({ testResults: [null, { name: 3 }] }, ROOT)).toEqual([]);
  });
});

const playwright = {
  config: { rootDir: '/house/tests/e2e' },
  errors: [{ message: 'Error: no tests found' }],
  suites: [
    {
      title: 'way.spec.ts',
      specs: [
        {
          title: 'goes',
          file: 'way.spec.ts',
          line: 4,
          tests: [{ status: 'expected', results: [{ errors: [] }] }],
        },
      ],
      suites: [
        {
          title: 'SCORM 1.2',
          specs: [
            {
              title: 'comes back',
              file: 'way.spec.ts',
              line: 9,
              tests: [
                {
                  status: 'unexpected',
                  results: [
                    {
                      errors: [
                        {
                          message:
                            'Error: \u001b[2mexpect(\u001b[22mreceived)\n- 0\n+ 1\n\n' +
                            '   9 |  test();\n> 10 |  expect(1);\n     |  ^',
                          location: { file: '/house/tests/e2e/support/work.ts', line: 31, column: 5 },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
            {
              title: 'is left out',
              file: 'way.spec.ts',
              line: 20,
              tests: [{ status: 'skipped', results: [{ errors: [] }] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('failures in a report of Playwright', () => {
  it('have the names of their groups and the place of the error', () => {
    expect(playwrightFailures(playwright, ROOT)).toEqual([
      { title: 'outside the tests', place: '', error: 'Error: no tests found' },
      {
        title: 'SCORM 1.2 › comes back',
        place: 'tests/e2e/support/work.ts:31',
        error: 'Error: expect(received)\n- 0\n+ 1',
      },
      {
        title: 'SCORM 1.2 › is left out',
        place: 'tests/e2e/way.spec.ts:20',
        error: 'It did not run (skipped).',
      },
    ]);
  });

  it('leaves out what cannot be read', () => {
    expect(playwrightFailures(null, ROOT)).toEqual([]);
    expect(playwrightFailures({ suites: [{ specs: 'none' }, 4] }, ROOT)).toEqual([]);
  });
});
