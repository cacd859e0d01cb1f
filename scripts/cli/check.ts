/** `npm run check`: is the course right and how much is it, and is the code in order. */
import { counted } from '../diagnostics/counted.ts';
import { fileURLToPath } from 'node:url';
import { compileCourse, type Compiled } from '../content/compile.ts';
import { openTrees } from '../content/kept-trees.ts';
import { fixIds } from '../content/fix-ids.ts';
import { formatDiagnostics } from '../diagnostics/format.ts';
import { codeGates } from '../gates/gates.ts';
import { runGate } from '../gates/run.ts';
import { cacheFolder, treesFolder } from '../package/player-cache.ts';
import { termsAdvice } from './advice.ts';
import { main, type Command } from './command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const options = {
  json: { type: 'boolean', help: 'print {diagnostics, inventory} as JSON, nothing else' },
  content: { type: 'boolean', help: 'the course only, not the code' },
  fix: {
    type: 'boolean',
    help: 'write missing ids of options, choices and picks, then check the course only',
  },
} as const;

function report({ diagnostics, texts }: Compiled): string {
  return formatDiagnostics(diagnostics, (name) => texts.find(({ file }) => file === name)?.text);
}

function summary({ inventory }: Compiled): string {
  const { pages, scenarios, questions, reflections, sourcePoints, suspendData } = inventory;
  const worst = suspendData.worstCase.scorm12;
  return [
    [
      counted(pages.length, 'page'),
      counted(scenarios.length, 'scenario'),
      counted(reflections, 'reflection'),
    ].join(' · '),
    `${counted(questions.practice, 'practice question')} · ${questions.assessment} in the assessment`,
    `${counted(inventory.words, 'word')} · ${counted(inventory.minutes, 'minute')} on the core path`,
    // A course need not say what it draws on.
    ...(sourcePoints.total > 0
      ? [`${sourcePoints.taught} of ${sourcePoints.total} source points taught`]
      : []),
    ...(worst === null ? [] : [`suspend data at worst ${worst} of ${suspendData.limit.scorm12} characters`]),
  ].join('\n');
}

/** Runs the checks of the code; true when all of them pass. What one prints is shown only when it fails. */
async function checkCode(env: NodeJS.ProcessEnv, print: (line: string) => void): Promise<boolean> {
  let sound = true;
  for (const gate of codeGates) {
    const { name, failed, output } = await runGate(gate, root, env);
    print(failed === 0 ? `ok    ${name}` : `FAIL  ${name}\n${output.trimEnd()}`);
    sound &&= failed === 0;
  }
  return sound;
}

const check: Command<typeof options> = {
  name: 'check',
  summary:
    'Checks the course and the code, and counts what is in the course. Writes only what --fix asks for.',
  options,
  run: async ({ course, options: { json, fix, content }, print, progress, env }) => {
    if (fix) {
      const written = await fixIds(course);
      for (const { file, line, id } of written) progress(`${file}:${line}  #${id}`);
      progress(`${written.length} ids written`);
    }
    progress(`Checking ${course} …`);
    const trees = await openTrees(treesFolder(cacheFolder(root)), course);
    const compiled = await compileCourse(course, { parse: trees.parse });
    await trees.keep(compiled.course !== null);
    const { diagnostics, inventory } = compiled;
    for (const line of termsAdvice(compiled.neutralTerms)) progress(line);
    if (json) print(JSON.stringify({ diagnostics, inventory }, null, 2));
    else print(`${summary(compiled)}\n\n${report(compiled)}`);
    const sound = diagnostics.every(({ severity }) => severity !== 'error');
    if (json || content || fix) return sound ? 0 : 1;
    progress('Checking the code …');
    return (await checkCode(env, print)) && sound ? 0 : 1;
  },
};

await main(check);
