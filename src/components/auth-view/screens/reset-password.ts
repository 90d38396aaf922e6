export { ResetPassword as default } from '../../password-reset/reset-password.js';
