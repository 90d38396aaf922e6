import { HEADER_BYTES, readImageHeader } from '../safety/image-header.js';
import type { Outcome } from './run.js';

/** Larger files are films, not portraits. */
const MAX_FILE_BYTES = 25_000_000;
/** Four bytes each in memory: a quarter of a gigabyte, which a phone can still give. */
const MAX_PIXELS = 64_000_000;

/**
 * Opens a picture that somebody has chosen, upright as the camera meant it. What it is and how large it would unfold is read from its first bytes, before anything is
 * unfolded. To be closed by the caller.
 *
 * @returns `PICTURE_NOT_SUPPORTED` for everything but PNG, JPEG, WebP and GIF, `PICTURE_TOO_LARGE`, or `PICTURE_BROKEN` for one that this browser cannot read
 */
export async function openPicture(file: Blob): Promise<Outcome<ImageBitmap>> {
  if (file.size > MAX_FILE_BYTES) return refuse('PICTURE_TOO_LARGE');
  try {
    const header = readImageHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
    if (!header) return refuse('PICTURE_NOT_SUPPORTED');
    if (header.width * header.height > MAX_PIXELS) return refuse('PICTURE_TOO_LARGE');
    return { ok: true, data: await createImageBitmap(file) };
  } catch {
    return refuse('PICTURE_BROKEN');
  }
}

function refuse(code: string): Outcome<never> {
  return { ok: false, error: { code, status: 0 } };
}
