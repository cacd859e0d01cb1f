/** What failed and why, read out of a runner's report: a test's title, its place and the words of its error. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface Failure {
  /** Groups and name of the test. */
  readonly title: string;
  /** File, from the project's folder on, and line where it is known. */
  readonly place: string;
  /** Plain text of many lines; what is left of the stack is the project's own. */
  readonly error: string;
}

/** A report may be of another version, so what cannot be read is left out rather than refused. */
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
const text = z.string().catch('');

const vitestReport = z.object({
  testResults: list(
    z.object({
      name: text,
      status: text,
      message: text,
      assertionResults: list(z.object({ fullName: text, status: text, failureMessages: list(text) })),
    }),
  ),
});

const problem = z.object({
  message: text,
  location: z.object({ file: z.string(), line: z.number() }).optional().catch(undefined),
});

const spec = z.object({
  title: text,
  file: text,
  line: z.number().catch(0),
  tests: list(z.object({ status: text, results: list(z.object({ errors: list(problem) })) })),
});

interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites: readonly PlaywrightSuite[];
}

const suite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({ title: text, specs: list(spec), suites: list(suite) }),
);

const playwrightReport = z.object({
  config: z.object({ rootDir: text }).catch({ rootDir: '' }),
  errors: list(problem),
  suites: list(suite),
});

function within(root: string, file: string): string {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  return relative(root, path).replaceAll(sep, '/');
}

/** Line of a stack that is no library's. */
const OWN_CALL = /^\s+at (?!.*(?:node_modules|node:|<anonymous>)).*?\(?((?:file:\/\/)?\/[^():]+:\d+):\d+\)?$/;

/** Line of an excerpt from the source, which is at hand by its place. */
const EXCERPT = /^\s*>?\s*\d+ \||^\s+\|\s+\^/;

/** Without colours, excerpts from the source and the calls of libraries. */
function plain(error: string): string {
  return stripVTControlCharacters(error)
    .split('\n')
    .filter((line) => !EXCERPT.test(line) && (!/^\s+at /.test(line) || OWN_CALL.test(line)))
    .join('\n')
    .trim();
}

/** @param report the parsed file of vitest's `json` reporter. */
export function vitestFailures(report: unknown, root: string): Failure[] {
  const { testResults } = vitestReport.catch({ testResults: [] }).parse(report);
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = within(root, name);
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    if (status === 'failed' && failed.length === 0)
      return [{ title: 'the file cannot be run', place: file, error: plain(message) }];
    return failed.map(({ fullName, status: why, failureMessages }) => {
      const error = plain(failureMessages.join('\n'));
      const called = error.split('\n').flatMap((line) => OWN_CALL.exec(line)?.[1] ?? []);
      const own = called.map((place) => within(root, place)).find((place) => place.startsWith(`${file}:`));
      return { title: fullName, place: own ?? file, error: error || `It did not run (${why}).` };
    });
  });
}

/** @param report the parsed file of Playwright's `json` reporter. */
export function playwrightFailures(report: unknown, root: string): Failure[] {
  const empty = { config: { rootDir: '' }, errors: [], suites: [] };
  const { config, errors, suites } = playwrightReport.catch(empty).parse(report);
  const general = errors.map(({ message, location }) => ({
    title: 'outside the tests',
    place: location ? `${within(root, location.file)}:${location.line}` : '',
    error: plain(message),
  }));
  const inSuite = (
    { title, specs, suites: inner }: PlaywrightSuite,
    groups: readonly string[],
  ): Failure[] => {
    const names = groups.concat(title);
    const own = specs.flatMap((one) =>
      one.tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) => {
          const found = results.flatMap((result) => result.errors);
          const at = found.find(({ location }) => location)?.location;
          const file = within(root, `${config.rootDir}/${one.file}`);
          return {
            // The outermost group is the file.
            title: names.slice(1).concat(one.title).join(' › '),
            place: at ? `${within(root, at.file)}:${at.line}` : `${file}:${one.line}`,
            error: plain(found.map(({ message }) => message).join('\n')) || `It did not run (${status}).`,
          };
        }),
    );
    return [...own, ...inner.flatMap((one) => inSuite(one, names))];
  };
  return [...general, ...suites.flatMap((one) => inSuite(one, []))];
}
