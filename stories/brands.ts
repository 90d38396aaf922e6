import { type Branding, createBranding } from '../src/branding/index.js';

/** Brands that show what a colour engine is worth. */
export const BRANDS = {
  indigo: '#4f46e5',
  yellow: '#facc15',
  black: '#111111',
  white: '#ffffff',
  neon: '#39ff14',
  pastel: '#ffd1dc',
  red: '#d0021b',
  navy: '#0a1f44',
} as const;

const made = new Map<string, Branding>();

/** The sample company in one of these brands; the same object each time, so that nothing is drawn anew for nothing. */
export function brandingOf(name: string): Branding {
  const branding =
    made.get(name) ??
    createBranding({
      name: 'Acme',
      primaryColor: BRANDS[name as keyof typeof BRANDS] ?? BRANDS.indigo,
      url: 'https://app.example.com',
      companyName: 'Acme Ltd',
      companyAddress: '1 Example Street, London',
      supportEmail: 'support@example.com',
      privacyUrl: 'https://example.com/privacy',
      termsUrl: 'https://example.com/terms',
    });
  made.set(name, branding);
  return branding;
}
