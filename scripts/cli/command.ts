/**
 * What every command shares: options, `--help`, exit codes. The one place that prints and ends a process.
 *
 *     const build: Command<…> = {
 *       name: 'build',
 *       summary: 'Packs the course.',
 *       options: { frozen: { type: 'boolean', help: 'fail where the ledger would change' } },
 *       run: async ({ course, out, options, print, progress }) => { …; return 0; },
 *     };
 *     await main(build);
 *
 * `--course DIR`, `--out DIR` (unless `folders: false`) and `--help` are there without being declared; folders arrive
 * as absolute paths.
 * Exit codes: 0 fine, 1 the input is wrong, 2 the surroundings are (port, disk, browser, permission). A
 * command returns its code, or throws `InputProblem` (1) or `EnvironmentProblem` (2) with a sentence.
 */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputProblem, environmentProblem } from '../diagnostics/problems.ts';

export { EnvironmentProblem, InputProblem } from '../diagnostics/problems.ts';

export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly help: string;
  /** Stands for the value in the help, for example `DIR`. */
  readonly value?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K]['type'] extends 'boolean' ? boolean : string | undefined;
};

/** Where a command writes and what it knows of its surroundings. */
export interface Terminal {
  /** One line on stdout: the result. */
  readonly print: (line: string) => void;
  /** One line on stderr: progress and problems. */
  readonly progress: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

export interface CommandInput<O extends OptionSpecs> extends Terminal {
  /** Absolute path of the course folder. */
  readonly course: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly options: OptionValues<O>;
  readonly positionals: readonly string[];
}

/** What a command says about itself. */
export interface Words {
  readonly name: string;
  readonly summary: string;
  readonly options: OptionSpecs;
  /** Shown after the name, for example `OLD.zip`; without it, words that are not options are refused. */
  readonly positionals?: string;
  /** `false`: it reads no course and writes no folder, so `--course` and `--out` are refused. */
  readonly folders?: false;
}

export interface Command<O extends OptionSpecs> extends Words {
  readonly options: O;
  readonly run: (input: CommandInput<O>) => Promise<ExitCode>;
}

const folders = {
  course: { type: 'string', value: 'DIR', help: 'folder of the course (course)' },
  out: { type: 'string', value: 'DIR', help: 'folder for what is built (dist)' },
} as const satisfies OptionSpecs;
const help = { help: { type: 'boolean', help: 'this text' } } as const satisfies OptionSpecs;

function allOptions(command: Words): OptionSpecs {
  return { ...command.options, ...(command.folders === false ? {} : folders), ...help };
}

/** The text of `--help`. */
export function helpText(command: Words): string {
  const { name, summary, positionals } = command;
  const rows = Object.entries(allOptions(command)).map(([option, spec]) => {
    const flag = `--${option}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`;
    return `  ${flag.padEnd(18)} ${spec.help}`;
  });
  const usage = ['npm run', name, '--', '[options]', positionals].filter(Boolean).join(' ');
  return `${usage}\n\n${summary}\n\n${rows.join('\n')}`;
}

function parse(command: Words, args: readonly string[]): ReturnType<typeof parseArgs> {
  const options = Object.fromEntries(
    Object.entries(allOptions(command)).map(([name, { type }]) => [name, { type }]),
  );
  try {
    return parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: command.positionals !== undefined,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem(`${reason}\nSee npm run ${command.name} -- --help`);
  }
}

/**
 * Runs a command with the words of the command line and gives its exit code. Says problems on stderr;
 * rethrows what is neither the input's nor the environment's fault.
 */
export async function execute<O extends OptionSpecs>(
  command: Command<O>,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(command, args);
    if (values['help'] === true) {
      terminal.print(helpText(command));
      return 0;
    }
    const given = Object.entries(command.options).map(([name, { type }]) => [
      name,
      type === 'boolean' ? values[name] === true : values[name],
    ]);
    return await command.run({
      ...terminal,
      course: resolve(terminal.cwd, String(values['course'] ?? 'course')),
      out: resolve(terminal.cwd, String(values['out'] ?? 'dist')),
      options: Object.fromEntries(given) as OptionValues<O>,
      positionals,
    });
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof InputProblem) {
    terminal.progress(error.message);
    return 1;
  }
  const surroundings = environmentProblem(error);
  if (surroundings === null) throw error;
  terminal.progress(surroundings.message);
  return 2;
}

/** Runs a command as this process: real arguments, real streams, and its exit code. */
export async function main<O extends OptionSpecs>(command: Command<O>): Promise<void> {
  process.exitCode = await execute(command, process.argv.slice(2), {
    print: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
    cwd: process.cwd(),
  });
}

/** ` --course DIR` for a command that is named to somebody, where theirs is another folder than the usual one. */
export function courseOption({ course, cwd }: Pick<CommandInput<OptionSpecs>, 'course' | 'cwd'>): string {
  return course === resolve(cwd, 'course') ? '' : ` --course ${relative(cwd, course) || '.'}`;
}
