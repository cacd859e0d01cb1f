/** Something wrong with a package. It is never the author's fault: the compiler has let the course pass. */
export interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** The files of a zip, by name. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

const TEXT = /\.(html|js|css|json|svg|xml|txt|vtt)$/;

/** Text of a file, `null` for pictures, sound and control documents. */
export function textOf(name: string, bytes: Uint8Array): string | null {
  return TEXT.test(name) ? new TextDecoder().decode(bytes) : null;
}
