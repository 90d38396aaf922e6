// What is done by mail shares most of what it draws, so it is loaded together.

export { EmailCodeSteps } from './email-code-steps.js';
export { MagicLinkSteps } from './magic-link-steps.js';
export { VerifyByCode } from './verify-by-code.js';
