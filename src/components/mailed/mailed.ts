// Both ways by mail share most of what they draw, so they are loaded together.
export { EmailCodeSteps } from './email-code-steps.js';
export { MagicLinkSteps } from './magic-link-steps.js';
