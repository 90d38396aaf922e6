/** The sample people, each with a password of their own. */
export const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' };
export const GRACE = { name: 'Grace Hopper', email: 'grace@example.com', password: 'a moth in the relay' };
