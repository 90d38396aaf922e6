export { CallbackResult as default } from '../../guards/callback-result.js';
