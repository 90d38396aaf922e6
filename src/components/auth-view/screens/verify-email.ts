export { VerifyEmail as default } from '../../verify-email/verify-email.js';
