import type { SVGAttributes } from 'react';
import { cn } from '../cn.js';

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  /** 16 beside text, 20 in a tile. The stroke stays 1.5 px. @default 16 */
  size?: 16 | 20 | undefined;
}

/** The frame of every icon: drawn on a grid of 16 with round caps. `flip` turns those that point somewhere over in RTL. */
export function Icon({ size = 16, flip = false, className, ...props }: IconProps & { flip?: boolean }) {
  const box = size === 20 ? 'lv:size-5 lv:stroke-[1.2]' : 'lv:size-4 lv:stroke-[1.5]';
  // Size and stroke stand here, too, for a page without the stylesheet, where an icon would be black and as wide as the page.
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      {...props}
      className={cn(`lv:flex-none ${box} ${flip ? 'lv-flip' : ''}`, className)}
    />
  );
}

/** The ring round a sign. */
export const ring = <circle cx="8" cy="8" r="6.25" />;
