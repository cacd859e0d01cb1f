/**
 * What stops a command. Libraries throw these with a sentence for the person at the keyboard; only
 * `scripts/cli` prints them and ends the process. Anything else that is thrown is a fault of ours.
 */

/** The input is wrong (a course, an option, a file that was named): exit 1. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem';
}

/** The surroundings are wrong (port, disk, browser, permission): exit 2. */
export class EnvironmentProblem extends Error {
  override readonly name = 'EnvironmentProblem';
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'another program uses this port',
  EEXIST: 'something else of that name is there',
  EISDIR: 'there is a folder of that name',
  ENOTDIR: 'a part of the path is not a folder',
};

/**
 * Turns a refusal by the system (permission, full disk, port in use) into an `EnvironmentProblem` with the
 * path or port in question; `null` for anything else.
 */
export function environmentProblem(error: unknown): EnvironmentProblem | null {
  if (error instanceof EnvironmentProblem) return error;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const reason = refusals[String(error.code)];
  if (reason === undefined) return null;
  const where = ['path', 'port'].map((key) => (key in error ? error[key as keyof Error] : undefined));
  const place = where.find((value) => value !== undefined);
  return new EnvironmentProblem(
    place === undefined ? `This did not work: ${reason}.` : `${place}: ${reason}.`,
    { cause: error },
  );
}
