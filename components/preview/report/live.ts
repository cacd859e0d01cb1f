/** The trainer's report over what the preview holds, by the same reader and the same figures. */
import type { Codebook } from '../../model/record.ts';
import { analyse } from '../../trainer/analyse/analyse.ts';
import { defineReport } from '../../trainer/page/define.ts';
import { readExports } from '../../trainer/read/read-exports.ts';
import type { Report } from '../../trainer/report.ts';
import type { DeskData } from '../wire.ts';

/** Also makes the elements that draw it known. */
export async function liveReport(data: DeskData, codebook: Codebook): Promise<Report> {
  defineReport();
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return analyse(await readExports([{ name: 'preview', bytes, group: '' }], codebook), codebook, {});
}
