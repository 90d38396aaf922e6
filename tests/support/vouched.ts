/** Who vouches for an account with a provider: Better Auth 1.7.0 to 1.7.2 want it of each row, and later ones leave it out. */
export const VOUCHED: object = { issuer: 'https://accounts.example.com' };
