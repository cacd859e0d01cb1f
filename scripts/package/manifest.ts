/** Fills `imsmanifest.template.xml`, the skeleton that all SCORM targets share. */
import type { ManifestParts } from './targets/target.ts';

/** Smallest permitted maximum of a title (IMS CP 1.1.4): longer ones may be cut by an LMS. */
const TITLE_LIMIT = 200;
/** Smallest permitted maximum of `manifest/@version`. */
const VERSION_LIMIT = 20;

export interface ManifestInput {
  /** Identifiers come from it alone: another item identifier makes Moodle delete the learners' data. */
  readonly course: string;
  readonly version: string;
  readonly title: string;
  readonly launch: string;
  /** Every file of the SCO, the launch file among them. */
  readonly files: readonly string[];
}

/**
 * Escapes text. Quotation marks stay: Moodle's parser drops the space after an entity. Characters that XML 1.0
 * does not allow (§2.2) are dropped.
 */
export function escapeText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are the characters in question
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

/** The same for a value in double quotation marks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** Cuts between characters, never inside one. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > limit - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

function namespaces(parts: ManifestParts): string {
  const named = parts.schemas.filter((schema) => schema.prefix !== null);
  const declared = named.map(({ prefix, namespace }) =>
    prefix === '' ? `xmlns="${namespace}"` : `xmlns:${prefix}="${namespace}"`,
  );
  const located = parts.schemas.map(({ namespace, file }) => `${namespace} ${file}`).join(' ');
  return [
    ...declared,
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    `xsi:schemaLocation="${located}"`,
  ].join(' ');
}

/** Writes a manifest. A line of the skeleton whose place stays empty is dropped. */
export function fillManifest(template: string, parts: ManifestParts, input: ManifestInput): string {
  const values: Readonly<Record<string, string>> = {
    course: escapeAttribute(input.course),
    version: escapeAttribute(input.version.slice(0, VERSION_LIMIT)),
    title: escapeText(shorten(input.title, TITLE_LIMIT)),
    launch: escapeAttribute(input.launch),
    namespaces: namespaces(parts),
    schemaversion: parts.schemaversion,
    scormtype: parts.scormtype,
    item: parts.item,
    organization: parts.organization,
    files: input.files.map((file) => `<file href="${escapeAttribute(file)}"/>`).join('\n      '),
  };
  const filled = template.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`imsmanifest.template.xml asks for “${name}”, which nothing fills.`);
    return value;
  });
  return filled.replace(/^[ \t]+\n/gm, '');
}
