/** `npm run new`: a valid starting point for a course or a part of one. */
import { join, relative } from 'node:path';
import { readCourse } from '../content/read.ts';
import { readName, type Name } from '../new/name.ts';
import { PARTS, planCourse, planPart, type Part, type Plan } from '../new/plan.ts';
import { namesIn, writePlan } from '../new/write.ts';
import { courseOption, InputProblem, main, type Command, type CommandInput } from './command.ts';

const options = {
  module: { type: 'string', value: 'ID', help: 'the module that it belongs to' },
  page: { type: 'string', value: 'ID', help: 'the lesson that shows it, at its end' },
  id: { type: 'string', value: 'ID', help: 'its id, where the one made of the name will not do' },
} as const;

type Input = CommandInput<typeof options>;

const KINDS = ['course', ...PARTS].join(', ');

function isPart(word: string | undefined): word is Part {
  return PARTS.some((part) => part === word);
}

async function planNewCourse({ course }: Input, name: Name): Promise<Plan> {
  if ((await namesIn(course)).length > 0)
    throw new InputProblem(
      `${course} is not empty. Say where the new course is to lie, outside this folder if you like: --course ../${name.id}`,
    );
  return planCourse(name);
}

async function planNewPart(part: Part, { course, options }: Input, name: Name): Promise<Plan> {
  const folders = await namesIn(join(course, 'modules'));
  return planPart(part, name, options, await readCourse(course), folders);
}

const command: Command<typeof options> = {
  name: 'new',
  summary: `Writes a starting point that passes the check, and never writes over a file.

  course NAME        into the folder that --course names
  module NAME        behind the last module, with a first page
  lesson NAME        behind the last page of --module
  scenario NAME      beside the lesson that shows it: --page, or the last one of --module
  question NAME      the same
  reflection NAME    the same

NAME is a title between quotation marks, or an id.`,
  positionals: 'course|module|lesson|scenario|question|reflection NAME',
  options,
  run: async (input) => {
    const { course, cwd, options, positionals, print } = input;
    const [kind, given, ...more] = positionals;
    if (kind !== 'course' && !isPart(kind))
      throw new InputProblem(`Say what is to be made, one of ${KINDS}: npm run new -- lesson "Whom to ring"`);
    if (given === undefined || more.length > 0)
      throw new InputProblem(`Put its name between quotation marks: npm run new -- ${kind} "Whom to ring"`);
    const name = readName(given, options.id);
    const plan = isPart(kind) ? await planNewPart(kind, input, name) : await planNewCourse(input, name);
    await writePlan(course, plan);
    const shown = (file: string): string => relative(cwd, join(course, file)) || '.';
    for (const file of plan.files.keys()) print(shown(file));
    if (plan.placed)
      print(
        `${shown(plan.placed.file)} shows it at its end. Move the line ${plan.placed.line} where it belongs.`,
      );
    const elsewhere = courseOption({ course, cwd });
    print(`Written into ${course}. See it: npm run dev${elsewhere && ` --${elsewhere}`}`);
    return 0;
  },
};

await main(command);
