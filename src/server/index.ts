export type { PublicFeatures } from '../client/features.js';
export { type FeaturesContext, publicFeatures } from './features.js';
export { type LiveryOptions, livery } from './livery.js';
export { type AuthHandler, withRetryAfter } from './with-retry-after.js';
