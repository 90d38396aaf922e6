import type { PublicBranding } from '../branding/branding.js';

/** Sets the page's title, icon and theme-color from the brand, each only where the host has left a gap. */
export function fillHead(branding: PublicBranding): void {
  if (!document.title) document.title = branding.name;
  if (branding.faviconUrl && !document.querySelector('link[rel~="icon"]')) append('link', { rel: 'icon', href: branding.faviconUrl });
  if (document.querySelector('meta[name="theme-color"]')) return;
  // A brand that names no colour has the one of the page's stylesheets.
  const brand = branding.variables['--lv-brand'] ?? getComputedStyle(document.documentElement).getPropertyValue('--lv-brand');
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(brand.trim()) ?? [];
  if (!light || !dark) return;
  append('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: light });
  append('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: dark });
}

function append(tag: string, attributes: Record<string, string>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.head.append(element);
}
