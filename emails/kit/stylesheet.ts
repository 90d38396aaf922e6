import type { Palette } from './palette.js';

/** Narrow screens and dark mode: Apple Mail and others by media query, Outlook by its attributes. */
export function stylesheet(dark: Palette): string {
  const rules = (prefix: string) =>
    [
      [`.lvm-ground`, `background-color:${dark.ground}`],
      [`.lvm-card`, `background-color:${dark.card}`, `border-color:${dark.line}`],
      [`.lvm-ink`, `color:${dark.ink}`],
      [`.lvm-soft`, `color:${dark.inkSoft}`],
      [`.lvm-faint`, `color:${dark.inkFaint}`],
      [`.lvm-fact`, `border-color:${dark.line}`],
      [`.lvm-link`, `color:${dark.brand.text}`],
      [`.lvm-button,${prefix}.lvm-mark`, `background-color:${dark.brand.brand}`, `border-color:${dark.brand.edge}`],
      [`.lvm-button-text,${prefix}.lvm-mark`, `color:${dark.brand.onBrand}`],
    ]
      .map(([selector, ...declarations]) => `${prefix}${selector}{${declarations.map((declaration) => `${declaration} !important`).join(';')}}`)
      .join('');
  const narrow =
    '.lvm-outer{padding:0 !important}.lvm-card{border-left:0 !important;border-right:0 !important;border-radius:0 !important}.lvm-inner{padding:24px !important}.lvm-foot{padding:24px !important}.lvm-wide{width:100% !important}';
  return `:root{color-scheme:light dark}@media(max-width:480px){${narrow}}@media(prefers-color-scheme:dark){body{background-color:${dark.ground} !important}${rules('')}}${rules('[data-ogsc] ')}`;
}
