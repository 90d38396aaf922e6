export type { PublicFeatures } from '../client/features.js';
export type { FormPost, SecondFactorPost } from '../client/form-post.js';
export { type BreachedPasswordsOptions, breachedPasswords } from './breached-passwords.js';
export { type FeaturesContext, publicFeatures } from './features.js';
export { type FormName, type FormPage, type FormStates, formPost } from './form-page.js';
export { type LiveryOptions, livery } from './livery.js';
export { type SecondFactorForAllOptions, secondFactorForAll } from './second-factor-for-all.js';
export { singleUseTotp } from './single-use-totp.js';
export { type AuthHandler, withRetryAfter } from './with-retry-after.js';
