/** Checks a manifest against the control documents of its edition. */
import { readSchemaSet, type SchemaFile } from '../schemas.ts';
import type { ManifestParts } from '../targets/target.ts';

/**
 * `ims_xml.xsd` of SCORM 1.2 makes the namespace of XML the default one, which libxml2 refuses. The remedy
 * exists in memory only: the zip carries the file as it is.
 */
function compilable({ name, bytes }: SchemaFile): Uint8Array {
  if (name !== 'ims_xml.xsd') return bytes;
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', ''));
}

/** One schema that imports every namespace in use: with the first alone, libxml2 knows no other element. */
function driver(parts: ManifestParts): string {
  const imports = parts.schemas.map(
    ({ namespace, file }) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

function messages(problem: unknown): string[] {
  const details = (problem as { details?: readonly { line?: number; message: string }[] }).details;
  if (!details?.length) return [problem instanceof Error ? problem.message.trim() : String(problem)];
  return details.map(({ line, message }) => `line ${line ?? '?'}: ${message.trim()}`);
}

/** @returns what is wrong, in words; empty if the manifest is valid. */
export async function validateManifest(manifest: Uint8Array, parts: ManifestParts): Promise<string[]> {
  // Starting it takes longer than all the rest of a build, so it waits until there is a manifest.
  const libxml = await import('libxml2-wasm');
  const base = `mem:/${parts.schemaSet}/`;
  const files = (await readSchemaSet(parts.schemaSet)).filter(({ name }) => name.endsWith('.xsd'));
  libxml.xmlRegisterInputProvider(
    new libxml.XmlBufferInputProvider(
      Object.fromEntries(files.map((file) => [base + file.name, compilable(file)])),
    ),
  );
  const open: { dispose(): void }[] = [];
  const keep = <T extends { dispose(): void }>(thing: T): T => {
    open.push(thing);
    return thing;
  };
  try {
    const schema = keep(libxml.XmlDocument.fromString(driver(parts), { url: `${base}driver.xsd` }));
    const validator = keep(libxml.XsdValidator.fromDoc(schema));
    validator.validate(keep(libxml.XmlDocument.fromBuffer(manifest)));
    return [];
  } catch (problem) {
    return messages(problem);
  } finally {
    for (const thing of open.reverse()) thing.dispose();
    libxml.xmlCleanupInputProvider();
  }
}
