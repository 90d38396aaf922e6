/** Which part of a picture is shown. */
export interface Crop {
  /** The middle of the part, in pixels of the picture as it is turned. */
  x: number;
  y: number;
  /** 1 shows as much as there is. */
  zoom: number;
  /** Quarters, clockwise. */
  turns: 0 | 1 | 2 | 3;
}

export interface Size {
  width: number;
  height: number;
}

/** Below this many pixels on a side, a portrait is a blur. */
const LEAST_SIDE = 64;
const MOST_ZOOM = 8;

/** The whole picture, as far as a square shows it, from its middle. */
export function wholePicture({ width, height }: Size): Crop {
  return { x: width / 2, y: height / 2, zoom: 1, turns: 0 };
}

/** A picture as it stands after turning. */
export function turnedSize({ width, height }: Size, turns: Crop['turns']): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** How many pixels of the picture a side of the square shows. */
export function sideOf(picture: Size, { zoom }: Pick<Crop, 'zoom'>): number {
  return Math.min(picture.width, picture.height) / zoom;
}

/** How far a picture may be enlarged. */
export function mostZoom({ width, height }: Size): number {
  return Math.max(1, Math.min(MOST_ZOOM, Math.min(width, height) / LEAST_SIDE));
}

/** The same part, moved and enlarged, as near as the edges of the picture allow. */
export function adjust(picture: Size, crop: Crop, change: Partial<Pick<Crop, 'x' | 'y' | 'zoom'>>): Crop {
  const next = { ...crop, ...change };
  const zoom = clamp(next.zoom, 1, mostZoom(picture));
  const half = sideOf(picture, { zoom }) / 2;
  const { width, height } = turnedSize(picture, crop.turns);
  return { ...next, zoom, x: clamp(next.x, half, width - half), y: clamp(next.y, half, height - half) };
}

/** The same part, after the picture was turned by a quarter, clockwise. */
export function turn(picture: Size, crop: Crop): Crop {
  const { height } = turnedSize(picture, crop.turns);
  return { ...crop, turns: ((crop.turns + 1) % 4) as Crop['turns'], x: height - crop.y, y: crop.x };
}

/** Draws the part into a square of `side` pixels. */
export function drawCrop(context: CanvasRenderingContext2D, picture: CanvasImageSource & Size, crop: Crop, side: number): void {
  const scale = side / sideOf(picture, crop);
  const { width, height } = turnedSize(picture, crop.turns);
  context.imageSmoothingQuality = 'high';
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, side, side);
  context.setTransform(scale, 0, 0, scale, side / 2 - crop.x * scale, side / 2 - crop.y * scale);
  context.translate(width / 2, height / 2);
  context.rotate((crop.turns * Math.PI) / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
}

/** Pixels on a side of what is saved: sharp at 64 px on every screen, and small. */
const SAVED_SIDE = 512;

/** The part as a file: WebP, and JPEG in a browser that writes no WebP. `null` where the browser lets no page draw. */
export async function cropToBlob(picture: CanvasImageSource & Size, crop: Crop): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const side = Math.max(1, Math.min(SAVED_SIDE, Math.round(sideOf(picture, crop))));
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  drawCrop(context, picture, crop, side);
  const webp = await toBlob(canvas, 'image/webp', 0.86);
  // A browser that writes no WebP gives a PNG.
  if (webp?.type === 'image/webp') return webp;
  // JPEG has no see-through parts: they would be black.
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  return toBlob(canvas, 'image/jpeg', 0.9);
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
