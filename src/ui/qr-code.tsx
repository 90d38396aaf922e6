'use client';

import { useMemo } from 'react';
import { encode } from 'uqr';
import { useSlot } from './use-slot.js';

export interface QrCodeProps {
  /** What it holds. */
  value: string;
  /** Accessible name. */
  label: string;
}

/** Cells of white around it, without which a camera does not find it. Source: ISO/IEC 18004, section 9.1. */
const QUIET_ZONE = 4;

/** A QR code as one path: sharp at any size and in print, black on white in dark mode, too, for cameras. */
export function QrCode({ value, label }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(value), [value]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={200}
      height={200}
      shapeRendering="crispEdges"
      {...useSlot('qr-code', 'lv:block lv:size-50 lv:rounded-field lv:border lv:border-line')}
    >
      <rect width={size} height={size} fill="#ffffff" stroke="none" />
      <path d={path} fill="#000000" stroke="none" />
    </svg>
  );
}

/** Each dark run of a row is a bar. */
function draw(value: string): { size: number; path: string } {
  const { data } = encode(value, { ecc: 'M', border: QUIET_ZONE });
  const bars = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      found.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`);
    }
    return found;
  });
  return { size: data.length, path: bars.join('') };
}
