export { ForgotPassword as default } from '../../password-reset/forgot-password.js';
