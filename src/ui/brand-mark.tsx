'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

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
    <div ref={box} data-slot="brand" className="lv lv:flex lv:items-center lv:gap-2.5 lv:min-h-8 lv:text-18 lv:font-semibold lv:tracking-20 lv:[color:light-dark(#171717,#ededed)]">
      {src && !broken ? (
        <img src={src} alt={name} className="lv lv:h-8 lv:w-auto lv:max-w-45 lv:object-contain lv:object-left" onError={() => setBroken(true)} />
      ) : (
        <>
          <span aria-hidden="true" className="lv lv:grid lv:place-items-center lv:flex-none lv:size-8 lv:rounded-field lv:bg-brand lv:text-on-brand lv:text-16 lv:leading-none lv:border lv:border-brand-edge">
            {[...name][0]?.toLocaleUpperCase()}
          </span>
          <bdi className="lv lv:truncate">{name}</bdi>
        </>
      )}
    </div>
  );
}

/** Whether an element stands on dark ground. Its own colour is light-dark(), so the page's theme shows in it, however the host sets that. */
function useDarkGround(box: RefObject<HTMLElement | null>, needed: boolean): boolean {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    // Subscribes to the computer's theme and to the attributes by which hosts switch theirs.
    if (!needed || !box.current) return;
    const look = () => box.current && setDark(getComputedStyle(box.current).color === 'rgb(237, 237, 237)');
    const media = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(look);
    look();
    media.addEventListener('change', look);
    observer.observe(document.documentElement, { attributes: true });
    return () => {
      media.removeEventListener('change', look);
      observer.disconnect();
    };
  }, [box, needed]);
  return dark;
}
