'use client';

import { type ReactNode, useEffect } from 'react';
import type { PublicBranding } from '../branding/branding.js';
import { brandingToCss, brandingVariables } from '../branding/css.js';

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
  const css = brandingToCss(branding);

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
    // Writes to the page's head, only where the host has left a gap.
    if (!document.title) document.title = branding.name;
    if (branding.faviconUrl && !document.querySelector('link[rel~="icon"]')) append('link', { rel: 'icon', href: branding.faviconUrl });
    if (!document.querySelector('meta[name="theme-color"]')) {
      const colour = /^light-dark\((#\w+), (#\w+)\)$/.exec(brandingVariables(branding)['--lv-brand'] ?? '');
      append('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: colour?.[1] ?? '' });
      append('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: colour?.[2] ?? '' });
    }
  }, [branding]);

  return nonce ? (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  ) : null;
}

function append(tag: string, attributes: Record<string, string>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.head.append(element);
}
