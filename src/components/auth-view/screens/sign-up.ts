export { SignUp as default } from '../../sign-up/sign-up.js';
