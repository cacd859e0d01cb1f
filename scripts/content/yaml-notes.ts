/** YAML that can be read, but hardly says what its author meant. */
import { Scalar, visit } from 'yaml';
import { find, type Finding } from '../diagnostics/diagnostic.ts';
import { parseYaml, type YamlSource } from './yaml-data.ts';

/** Words, or a sign without the space with which notes begin, before and behind the # of one line. */
const words = /\s/;
/** A text between curly marks that is no spoken sentence: those end with a sign of their own. */
const curled = /^[“„«](?:[^“”„«»]*[^“”„«».?!…])[”“»]$/u;

/**
 * Values that lose what stands behind a #, and marks that were meant to surround a value.
 * @param parsed the same source, if it was parsed before.
 */
export function yamlNotes(source: YamlSource, parsed = parseYaml(source)): Finding[] {
  const { document, place, findings: broken } = parsed;
  if (broken.length > 0) return [];
  const findings: Finding[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.type !== Scalar.PLAIN || typeof node.value !== 'string' || !node.range)
        return;
      const [start, end] = node.range;
      const value = node.value;
      const rest = source.text.slice(end).split('\n', 1)[0] ?? '';
      const note = /^[ \t]+(#.*)$/.exec(rest)?.[1];
      if (note !== undefined && (words.test(value) || /^#\S/.test(note))) {
        findings.push(find('yaml-note', place(end + rest.indexOf('#')), { value, note }));
      }
      if (curled.test(value)) findings.push(find('yaml-curly', place(start), { value }));
    },
  });
  return findings;
}
