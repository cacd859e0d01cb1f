/** Rules for `cmi5.xml` (cmi5 §13 and `CourseStructure.xsd`), as far as a course of one unit can break them. */
import { LAUNCH_FILE } from '../launch-page.ts';
import { STRUCTURE } from '../plan.ts';
import type { Fault, ZipFiles } from './fault.ts';

const MOVE_ON = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];

/** Elements within the course and within the unit, in their order. */
const SHAPE =
  'courseStructure course title langstring+ description langstring+ au title langstring+ description langstring+ url';

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** @returns what is wrong, in words. */
async function faultsIn(bytes: Uint8Array, files: ZipFiles): Promise<string[]> {
  const libxml = await import('libxml2-wasm');
  try {
    libxml.XmlDocument.fromBuffer(bytes).dispose();
  } catch (problem) {
    return [problem instanceof Error ? problem.message.trim() : String(problem)];
  }
  const xml = new TextDecoder().decode(bytes);
  const tags = [...xml.matchAll(/<([a-zA-Z]+)(?=[\s>])[^>]*>/g)];
  const shape = tags
    .map(([, name = '']) => name)
    .join(' ')
    .replace(/langstring(?: langstring)*/g, 'langstring+');
  const of = (name: string): string => tags.find(([, known]) => known === name)?.[0] ?? '';
  const ids = ['course', 'au'].map((name) => attribute(of(name), 'id') ?? '');
  const mastery = attribute(of('au'), 'masteryScore');
  const moveOn = attribute(of('au'), 'moveOn') ?? '';
  const url = /<url>([^<]*)<\/url>/.exec(xml)?.[1] ?? '';
  const languages = tags.filter(([, name]) => name === 'langstring').map(([tag]) => attribute(tag, 'lang'));
  const isEmpty = /<langstring[^>]*>\s*<\/langstring>/.test(xml);
  return [
    ...(shape === SHAPE ? [] : [`has the elements ${shape}`]),
    ...ids.filter((id) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(id)).map((id) => `“${id}” is no absolute address`),
    ...(ids[0] === ids[1] ? ['course and unit have the same id'] : []),
    ...(MOVE_ON.includes(moveOn) ? [] : [`knows no moveOn “${moveOn}”`]),
    ...(mastery === null || (Number(mastery) >= 0 && Number(mastery) <= 1)
      ? []
      : [`has a mastery score of ${mastery}`]),
    ...(languages.every((language) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language ?? ''))
      ? []
      : ['has a text without a language']),
    ...(isEmpty ? ['has an empty text'] : []),
    ...(url === LAUNCH_FILE && files.has(url) ? [] : [`launches ${url}`]),
  ];
}

export async function checkStructure(files: ZipFiles): Promise<Fault[]> {
  const bytes = files.get(STRUCTURE);
  if (bytes === undefined || files.keys().next().value !== STRUCTURE)
    return [{ rule: 'structure', file: STRUCTURE, message: 'must be the first file of the zip' }];
  const found = await faultsIn(bytes, files);
  return found.map((message) => ({ rule: 'structure', file: STRUCTURE, message }));
}
