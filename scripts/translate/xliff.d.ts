/** What is used of the library `xliff`, which comes without types. */

/** A placeholder in a text; its attributes are those of `<ph>` (XLIFF 2.0, 4.2.3.2). */
interface XliffPlaceholder {
  readonly Standalone: Readonly<Record<string, string>>;
}

type XliffText = string | readonly (string | XliffPlaceholder)[];

interface XliffUnit {
  readonly source?: XliffText;
  readonly target?: XliffText;
  readonly note?: string | readonly string[];
}

interface XliffData {
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** Units by id, by id of their file. */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, XliffUnit>>>>;
}

declare module 'xliff/xliff2js' {
  export default function xliff2js(xml: string): Promise<XliffData>;
}

declare module 'xliff/js2xliff' {
  export default function js2xliff(data: XliffData, options: { readonly indent: string }): Promise<string>;
}
