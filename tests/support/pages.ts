/** Every page of the reference server's web app, in the states that an address alone brings about. */
export const PAGES = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/reset-password#token=x',
  '/verify-email',
  '/confirm#type=verify-email&token=x',
  '/confirm#type=change-email&token=x',
  '/confirm#type=delete-account&token=x',
  '/auth-error?error=invalid_token',
  '/callback?error=access_denied&provider=google',
  '/unknown',
  '/dashboard',
  '/account',
  '/account/security',
  '/account/sessions',
  '/account/keys',
];

/** What somebody meets who is not signed in, and has to be. */
export const SIGNED_OUT_PAGES = ['/sign-in', '/sign-in?error=account_not_linked&provider=google', '/sign-in?error=access_denied'];
