/** `npm run report -- FILES`: what an LMS's exports say, as text, as a page or as JSON. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { renderReportPage } from '../trainer/report-page.ts';
import { makeReport } from '../trainer/report.ts';
import { reportText } from '../trainer/report-text.ts';
import { InputProblem, main, type Command } from './command.ts';

const options = {
  course: { type: 'string', value: 'DIR', help: 'folder of the course (course), for its codebook' },
  codebook: { type: 'string', value: 'FILE', help: 'codebook.json of the version that people took' },
  group: { type: 'string', value: 'NAMES', help: 'only people in these groups: a,b' },
  out: { type: 'string', value: 'FILE', help: 'write the report as a page; it holds names' },
  json: { type: 'boolean', help: 'print the report as JSON, nothing else' },
} as const;

const report: Command<typeof options> = {
  name: 'report',
  summary: `Reads what an LMS exports (Moodle's interactions report, basic report and track details, xAPI statements,
attempts of the preview; several files at once) and says who finished, what was hard and what to mend first.
Nothing leaves this machine.
Exit 0: read. 1: nothing could be read, or an option is wrong.`,
  positionals: 'FILES',
  folders: false,
  options,
  run: async ({ course, cwd, options: { codebook, group, out, json }, positionals, print, progress }) => {
    if (positionals.length === 0) throw new InputProblem('Name one or more exports of your LMS.');
    const made = await makeReport({
      files: positionals.map((path) => resolve(cwd, path)),
      codebook: codebook === undefined ? null : resolve(cwd, codebook),
      course,
      groups: group === undefined ? [] : group.split(',').map((each) => each.trim()),
      progress,
    });
    if (out !== undefined) {
      const path = resolve(cwd, out);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await renderReportPage(made));
      progress(`Written: ${path}`);
    }
    print(json ? JSON.stringify(made, null, 2) : reportText(made));
    const failed = made.people.length === 0 && made.notes.some(({ severity }) => severity === 'error');
    return failed ? 1 : 0;
  },
};

await main(report);
