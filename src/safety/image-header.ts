export type ImageType = 'png' | 'jpeg' | 'webp' | 'gif';

export interface ImageHeader {
  type: ImageType;
  /** Pixels. */
  width: number;
  height: number;
}

/** Bytes from the start of a file in which the size of a picture is found; photos carry a lot in front of it. */
export const HEADER_BYTES = 256 * 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Reads what a file is, and how large a picture it would unfold to, from its own bytes: names and media types say what somebody wants it to be. `null` for everything
 * that is not a PNG, JPEG, WebP or GIF with a size, SVG among it, which can hold scripts.
 *
 * Source: PNG (W3C) 11.2.2; ITU-T T.81 B.2.2; RFC 9649, 2.5 to 2.7; GIF89a, 18. OWASP ASVS 5.0, 5.2.2.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

function readPng(view: DataView): ImageHeader | null {
  if (view.byteLength < 24 || !PNG.every((byte, at) => view.getUint8(at) === byte) || ascii(view, 12, 4) !== 'IHDR') return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): ImageHeader | null {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(ascii(view, 0, 6))) return null;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readWebp(view: DataView): ImageHeader | null {
  if (view.byteLength < 30 || ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      // After the frame tag and the start code; the two upper bits of each say how it is scaled.
      return ascii(view, 23, 3) === '\x9d\x01\x2a'
        ? { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
        : null;
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null;
      const bits = view.getUint32(21, true);
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

function readJpeg(view: DataView): ImageHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // filled up
    } else if (isFrame(marker)) {
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0xd8 || marker === 0xd9 || marker === 0xda) {
      return null; // the picture begins, or ends, without a size
    } else {
      const length = view.getUint16(at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** Markers that begin a frame: all of C0 to CF but for those of tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function ascii(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));
}
