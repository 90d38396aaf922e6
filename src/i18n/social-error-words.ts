import { errorText } from './error-words.js';
import type { ErrorMessages } from './messages/errors.js';
import type { SocialMessages } from './messages/social.js';

type Words = 'connectFailed' | 'cancelled' | 'notLinked' | 'linkedElsewhere' | 'emailMissing' | 'emailUnverified' | 'tookTooLong' | 'failed' | 'noAccount';

/** Codes of an `?error=` by what a person can do about them: those of Better Auth, of OAuth 2.0 (RFC 6749, section 4.1.2.1) and OpenID Connect (Core, section 3.1.2.6), and of single providers. The first that fits counts. */
const WORDS: readonly (readonly [RegExp, Words])[] = [
  [/^(?:access_denied|consent_required|interaction_required|login_required|account_selection_required|user_cancel)/, 'cancelled'],
  [/^account_not_linked|^linking_/, 'notLinked'],
  [/^unable_to_link_account/, 'connectFailed'],
  [/^(?:account_already_linked|email_does_not_match|linked_account|account_ownership)/, 'linkedElsewhere'],
  [/^(?:email_not_found|no_email)/, 'emailMissing'],
  [/^email_not_verified/, 'emailUnverified'],
  [/^(?:state_|please_restart|invalid_callback_request|no_code|payload_expired|provider_mismatch)/, 'tookTooLong'],
  [/(?:signup|sign_up)_(?:disabled|closed)$/, 'noAccount'],
  [
    /^(?:invalid_(?:code|client|grant|payload|profile|request|scope)|unauthorized_client|unsupported_|missing_profile|unable_to_|server_error|temporarily_unavailable|internal_server_error|nonce_|issuer_|id_token|oauth_token|user_info|user_creation)|_hook_|^request_(?:uri_)?not_supported|^registration_not_supported|^invalid_request_/,
    'failed',
  ],
];

/** Which words a code of a provider's page gets, or `null` for those of every other error. */
export function socialWordsOf(code: string): Words | null {
  const spelled = code.toLowerCase();
  return WORDS.find(([spelling]) => spelling.test(spelled))?.[1] ?? null;
}

/** The sentence for a code that came back from a provider's page. */
export function socialErrorText({ social, errors }: { social: SocialMessages; errors: ErrorMessages }, code: string, provider: string | null): string {
  const words = socialWordsOf(code);
  return words ? social[words](provider ?? social.someProvider) : errorText(errors, code);
}
