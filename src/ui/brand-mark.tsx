'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSlot } from './use-slot.js';

export interface BrandMarkProps {
  name: string;
  /** A checked address. Left out, a mark is drawn from the first letter. */
  logoUrl?: string | null | undefined;
  /** Drawn instead on dark ground. */
  logoDarkUrl?: string | null | undefined;
}

/** The app's logo, or a mark in its colour with its name. */
export function BrandMark({ name, logoUrl, logoDarkUrl }: BrandMarkProps) {
  const [broken, setBroken] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const dark = useDarkGround(box, Boolean(logoUrl && logoDarkUrl));
  const src = dark && logoDarkUrl ? logoDarkUrl : logoUrl;

  return (
    <div
      ref={box}
      {...useSlot('brand', 'lv:flex lv:items-center lv:gap-2.5 lv:min-h-8 lv:text-18 lv:font-semibold lv:tracking-20 lv:[color:light-dark(#171717,#ededed)]')}
    >
      {src && !broken ? (
        <img src={src} alt={name} className="lv lv:h-8 lv:w-auto lv:max-w-45 lv:object-contain lv:object-left" onError={() => setBroken(true)} />
      ) : (
        <>
          <span
            aria-hidden="true"
            className="lv lv:grid lv:place-items-center lv:flex-none lv:size-8 lv:rounded-field lv:bg-brand lv:text-on-brand lv:text-16 lv:leading-none lv:border lv:border-brand-edge"
          >
            {[...name][0]?.toLocaleUpperCase()}
          </span>
          <bdi className="lv lv:truncate">{name}</bdi>
        </>
      )}
    </div>
  );
}

/** Whether an element stands on dark ground. Only an app with two logos needs to know, so only it loads the means. */
function useDarkGround(box: RefObject<HTMLElement | null>, needed: boolean): boolean {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    // Subscribes to the page's theme.
    if (!needed || !box.current) return;
    const element = box.current;
    let stop: (() => void) | null = () => {};
    import('./watch-ground.js').then(
      ({ watchGround }) => {
        if (stop) stop = watchGround(element, setDark);
      },
      () => {},
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [box, needed]);
  return dark;
}
