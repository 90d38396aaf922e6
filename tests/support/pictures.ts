import { crc32, deflateSync } from 'node:zlib';

const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** 5 by 4 pixels of one colour. */
export const JPEG = decode(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAEAAUDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJgGD//Z',
);
/** 6 by 3 pixels. */
export const WEBP_LOSSY = decode('UklGRi4AAABXRUJQVlA4ICIAAABwAQCdASoGAAMAB0CWJaACdAFAAAD+3hI2a+wxJe5aKAQA');
/** 7 by 2 pixels. */
export const WEBP_LOSSLESS = decode('UklGRh4AAABXRUJQVlA4TBEAAAAvBkAAAAdQs840s/+BiOh/AAA=');

/** A PNG that says it is this large, without a pixel in it. */
export function pngOf(width: number, height: number): Uint8Array {
  return png(width, height, 0, Buffer.alloc(0));
}

/** A PNG of real pixels, which go from dark to light, with a red corner at its start. */
export function picture(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((1 + width * 3) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      const corner = x < width / 4 && y < height / 4;
      const light = Math.round((255 * (x + y)) / (width + height));
      rows.set(corner ? [220, 30, 30] : [light, light, 200], at);
    }
  return png(width, height, 2, deflateSync(rows));
}

/** A PNG of a few kilobytes that unfolds to as many pixels as it says: one bit for each. */
export function imageBomb(width: number, height: number): Uint8Array {
  return png(width, height, 0, deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height), { level: 9 }), 1);
}

function png(width: number, height: number, colours: number, pixels: Buffer, depth = 8): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colours], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
