export { AuthErrorPage as default } from '../../guards/auth-error-page.js';
