'use client';

import { type ReactNode, useEffect } from 'react';
import type { PublicBranding } from '../branding/branding.js';
import { variablesToCss } from '../branding/stylesheet.js';

export interface BrandStyleProps {
  branding: PublicBranding;
  /** The nonce of the page's Content Security Policy. With it the colours are in the first paint. */
  nonce?: string | undefined;
}

/**
 * Puts the brand's colours on the page: as a `<style>` with a nonce, or, without one, through CSSOM once the page runs, which no policy forbids. A host that
 * serves `GET /livery/branding.css` has them in the first paint, too. Also sets title, favicon and theme-color where the page has none.
 */
export function BrandStyle({ branding, nonce }: BrandStyleProps): ReactNode {
  const css = variablesToCss(branding.variables);

  useEffect(() => {
    // Writes to the page's head and stylesheets, which are outside of React.
    if (nonce) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css, nonce]);

  useEffect(() => {
    // Writes to the page's head, which is outside of React, when the page is there.
    import('./brand-head.js').then(
      ({ fillHead }) => fillHead(branding),
      () => {},
    );
  }, [branding]);

  return nonce ? (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  ) : null;
}
