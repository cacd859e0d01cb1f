import { describe, expect, it } from 'vitest';
import {
  EnvironmentProblem,
  InputProblem,
  execute,
  type Command,
  type CommandInput,
} from '../../../scripts/cli/command.ts';

const options = {
  frozen: { type: 'boolean', help: 'change nothing' },
  target: { type: 'string', value: 'NAME', help: 'one target' },
} as const;

type Input = CommandInput<typeof options>;

async function run(
  args: readonly string[],
  body: (input: Input) => Promise<0 | 1 | 2> = () => Promise.resolve(0),
  positionals?: string,
  folders?: false,
): Promise<{ code: number; out: string; err: string }> {
  const command: Command<typeof options> = {
    name: 'pack',
    summary: 'Packs.',
    options,
    run: body,
    ...(positionals === undefined ? {} : { positionals }),
    ...(folders === undefined ? {} : { folders }),
  };
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    print: (line: string) => void out.push(line),
    progress: (line: string) => void err.push(line),
    env: {},
    cwd: '/projects/here',
  };
  const code = await execute(command, args, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('execute', () => {
  it('gives folders as absolute paths and options as they were typed', async () => {
    let seen: Input | undefined;
    const keep = (input: Input): Promise<0> => {
      seen = input;
      return Promise.resolve(0);
    };
    await run([], keep);
    expect(seen).toMatchObject({
      course: '/projects/here/course',
      out: '/projects/here/dist',
      positionals: [],
    });
    expect(seen?.options).toEqual({ frozen: false, target: undefined });
    await run(['--course', '../c', '--out=/o', '--frozen', '--target', 'web', 'x'], keep, 'FILE');
    expect(seen).toMatchObject({ course: '/projects/c', out: '/o', positionals: ['x'] });
    expect(seen?.options).toEqual({ frozen: true, target: 'web' });
  });

  it('refuses folders that a command does nothing with, and does not offer them', async () => {
    const { out } = await run(['--help'], undefined, undefined, false);
    expect(out).toContain('--frozen');
    expect(out).not.toMatch(/--course|--out/);
    expect(await run(['--out', 'x'], undefined, undefined, false)).toMatchObject({ code: 1 });
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help'], undefined, 'FILE');
    expect(code).toBe(0);
    expect(out).toMatch(/^npm run pack -- \[options\] FILE\n/);
    for (const row of ['--frozen', '--target NAME', '--course DIR', '--out DIR', '--help'])
      expect(out).toContain(row);
  });

  it.each([[['--nonsense']], [['word']], [['--frozen=1']], [['--target']]])('refuses %s', async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain('npm run pack -- --help');
  });

  it('gives the code of the command', async () => {
    expect((await run([], () => Promise.resolve(1))).code).toBe(1);
  });

  it.each([
    [new InputProblem('That course is wrong.'), 1, 'That course is wrong.'],
    [new EnvironmentProblem('The port is taken.'), 2, 'The port is taken.'],
    [Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/o' }), 2, '/o: permission is missing.'],
  ])('says problems in one sentence', async (problem, code, err) => {
    expect(await run([], () => Promise.reject(problem))).toEqual({ code, out: '', err });
  });

  it('does not hide a fault of its own', async () => {
    await expect(run([], () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });
});
