/** What a target owns: which player it carries and what its manifest says. */
import type { courseStructure } from './cmi5.ts';

export type TargetId = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'cmi5' | 'web';

/** One player is built per standard; the two editions of SCORM 2004 share one. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'web';

/** A schema of the edition: its namespace, and its file at the root of the zip. */
export interface Schema {
  readonly namespace: string;
  readonly file: string;
  /** Prefix in the manifest; the empty string is the default namespace; `null`: not named by the manifest. */
  readonly prefix: string | null;
}

export interface ManifestParts {
  readonly schemaversion: string;
  /** Folder of the edition's own set within the package that carries the schema files. */
  readonly schemaSet: string;
  readonly schemas: readonly Schema[];
  /** The attribute is spelt differently in 1.2 and 2004. */
  readonly scormtype: string;
  /** XML after the title of the item and after the item; may be empty. */
  readonly item: string;
  readonly organization: string;
}

export interface Target {
  readonly id: TargetId;
  readonly standard: Standard;
  /** `null`: only SCORM has a manifest. */
  readonly manifest: ManifestParts | null;
  /** Writes the course structure of cmi5. */
  readonly structure?: typeof courseStructure;
}
