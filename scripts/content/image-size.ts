/** Width and height of a picture, so that the page keeps its place before the picture has come. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How each PNG begins (RFC 2083, 3.1): a byte that is no letter, then its name. */
const PNG = 0x89504e47;

/** Reads the size from the bytes of an SVG, PNG or JPEG; `null` for others and where there is none. */
export function imageSize(name: string, bytes: Uint8Array): ImageSize | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'svg') return svgSize(new TextDecoder().decode(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ending === 'png' && bytes.byteLength > 24 && view.getUint32(0) === PNG) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  return ending === 'jpg' || ending === 'jpeg' ? jpegSize(view) : null;
}

function svgSize(text: string): ImageSize | null {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const plain = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1] ?? Number.NaN);
  const box =
    /\sviewBox="([^"]*)"/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const width = plain('width') || (box[2] ?? Number.NaN);
  const height = plain('height') || (box[3] ?? Number.NaN);
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
}

/** Walks the segments of a JPEG up to the frame header (SOF, 0xC0 to 0xCF but for tables), ITU T.81 B.2.2. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
