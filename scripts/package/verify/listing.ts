/** Rules for the zip as a whole, and for what its manifest says about it. */
import type { SchemaFile } from '../schemas.ts';
import type { Fault, ZipFiles } from './fault.ts';

const JUNK =
  /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX|node_modules)(\/|$)|\.(map|orig|bak|swp|tmp|part)$/i;
/** Needs no escape in any address or file system. */
const PORTABLE = /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/;

/** Names that every system can unpack, each once, none of them left over from work. */
export function checkNames(files: ZipFiles): Fault[] {
  const names = [...files.keys()];
  const small = names.map((name) => name.toLowerCase());
  return names.flatMap((file, at) => [
    ...(PORTABLE.test(file)
      ? []
      : [{ rule: 'names', file, message: 'the name has signs that need an escape' }]),
    ...(JUNK.test(file) ? [{ rule: 'junk', file, message: 'is a leftover' }] : []),
    ...(small.indexOf(small[at] ?? '') === at
      ? []
      : [{ rule: 'names', file, message: 'differs from another name only in letter case' }]),
    ...(files.get(file)?.length === 0 ? [{ rule: 'empty', file, message: 'is empty' }] : []),
  ]);
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function attributeValues(manifest: string, tag: string): string[] {
  const tags = [
    ...manifest.matchAll(new RegExp(`<${tag}\\s[^>]*?\\shref="([^"]*)"|<${tag}\\s+href="([^"]*)"`, 'g')),
  ];
  return tags.map(([, later, first]) => unescapeXml(later ?? first ?? ''));
}

/** Every href resolves and is listed; every file is listed or a control document. */
export function checkListing(manifest: string, files: ZipFiles, schemas: readonly SchemaFile[]): Fault[] {
  const file = 'imsmanifest.xml';
  const listed = attributeValues(manifest, 'file');
  const launched = attributeValues(manifest, 'resource');
  const control = new Set(schemas.map(({ name }) => name));
  const missing = [...listed, ...launched].filter((href) => !files.has(href));
  const unlisted = launched.filter((href) => !listed.includes(href));
  const stray = [...files.keys()].filter(
    (name) => name !== file && !listed.includes(name) && !control.has(name),
  );
  return [
    ...(launched.length === 1 ? [] : [{ rule: 'manifest', file, message: 'must have exactly one SCO' }]),
    ...missing.map((href) => ({
      rule: 'references',
      file,
      message: `names ${href}, which is not in the zip`,
    })),
    ...unlisted.map((href) => ({ rule: 'listed', file, message: `launches ${href} without listing it` })),
    ...stray.map((name) => ({ rule: 'stray', file: name, message: 'is not listed in the manifest' })),
  ];
}

/** The edition's own set, byte for byte. */
export function checkSchemas(files: ZipFiles, schemas: readonly SchemaFile[]): Fault[] {
  return schemas
    .filter(({ name, bytes }) => {
      const packed = files.get(name);
      return packed === undefined || Buffer.compare(packed, bytes) !== 0;
    })
    .map(({ name }) => ({ rule: 'schemas', file: name, message: 'is missing or not the edition’s own' }));
}
