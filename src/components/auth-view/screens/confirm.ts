export { ConfirmLink as default } from '../../verify-email/confirm-link.js';
