'use client';

import { useState } from 'react';
import { useSlot } from './use-slot.js';

const SIZES = {
  20: 'lv:size-5 lv:text-[9px]',
  24: 'lv:size-6 lv:text-[10px]',
  32: 'lv:size-8 lv:text-12',
  36: 'lv:size-9 lv:text-13',
  40: 'lv:size-10 lv:text-14',
  64: 'lv:size-16 lv:text-20',
} as const;

export interface AvatarProps {
  /** Whose it is: for the initials. */
  name: string;
  /** An address of a picture that was checked. A picture that does not load gives way to the initials. */
  src?: string | null | undefined;
  /** @default 32 */
  size?: keyof typeof SIZES | undefined;
  className?: string | undefined;
}

/** A person's picture, or the initials. Silent: the name stands beside it, or names the control that it is in. */
export function Avatar({ name, src, size = 32, className }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span
      aria-hidden="true"
      {...useSlot(
        'avatar',
        `lv:flex-none lv:grid lv:place-items-center lv:overflow-hidden lv:rounded-full lv:font-semibold lv:leading-none lv:border lv:border-line lv:select-none ${SIZES[size]}`,
        className,
      )}
    >
      {src && src !== broken ? (
        <img src={src} alt="" referrerPolicy="no-referrer" className="lv lv:size-full lv:object-cover" onError={() => setBroken(src)} />
      ) : (
        // Drawn, not written: initials are no part of a name that is read out or copied.
        <span className={`lv lv:size-full lv:grid lv:place-items-center lv-initials lv-tint-${tintOf(name)}`} data-initials={initialsOf(name)} />
      )}
    </span>
  );
}

/** How many colours there are for initials: `lv-tint-0` and so on, in `extras.css`. */
const TINTS = 6;

/** The same colour for the same name, everywhere. */
export function tintOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hash % TINTS;
}

/** First letters of the first and the last word, as the script of the name has them. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word?.replace(/^[^\p{L}\p{N}]+/u, '') ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}
