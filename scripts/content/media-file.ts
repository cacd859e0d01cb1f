/** Files below media/, with what the compiler must know of each. */
import { imageSize, type ImageSize } from './image-size.ts';
import { readSvg, type SvgFile } from './svg.ts';

export interface MediaFile {
  /** Of a picture that has one. */
  readonly size: ImageSize | null;
  readonly bytes: number;
  readonly svg: SvgFile | null;
  /** False where the name says that it is a picture, and what is inside does not. */
  readonly isSound: boolean;
  /** Of drawings and captions. */
  readonly text: string | null;
  /** Whether it begins as captions must (WebVTT §4: the word WEBVTT, then white space or nothing). */
  readonly isCaptions: boolean;
}

export type MediaFiles = ReadonlyMap<string, MediaFile>;

const CAPTIONS = /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/;

const points = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** First bytes of the kinds of pictures that browsers show (WHATWG MIME Sniffing 6.1), any of them in any name. */
function beginsAsPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return /^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF[^]{4}WEBP|[^]{4}ftyp)/.test(head);
}

/** Looks into a file as its name tells. */
export async function mediaFile(name: string, bytes: Uint8Array): Promise<MediaFile> {
  const isText = /\.(?:svg|vtt)$/i.test(name);
  const text = isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : null;
  const isCaptions = /\.vtt$/i.test(name);
  const svg = text !== null && !isCaptions ? await readSvg(text.replace(/^\uFEFF/, '')) : null;
  return {
    size: imageSize(name, bytes),
    bytes: bytes.byteLength,
    isSound: svg ? svg.isXml : !points.test(name) || beginsAsPicture(bytes),
    svg,
    text,
    isCaptions: isCaptions && CAPTIONS.test(text ?? ''),
  };
}

/** Pictures that a page can show. */
export const pictures = /^media\/[A-Za-z0-9._/-]+\.(svg|png|jpe?g|webp|gif|avif)$/i;
