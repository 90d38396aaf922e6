import type { PublicBranding } from 'livery-ui/branding';
import type { PublicFeatures } from 'livery-ui/hooks';

/** What the server has put into the page, so that the first paint needs no request. */
export interface PageData {
  branding: PublicBranding;
  features: PublicFeatures;
  /** Whether the outbox is there. */
  outbox: boolean;
  /** Whether a provider's page opens in a window of its own. */
  popup: boolean;
  /** Whether a password is reset by a code in place of a link. */
  codes: boolean;
  /** What people see who sign in. */
  signInAs: 'card' | 'identifier' | 'page' | 'remembered';
}

export function readPageData(): PageData {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? 'null');
}
