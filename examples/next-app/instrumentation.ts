/** Makes the tables before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ getMigrations }, { options }] = await Promise.all([import('better-auth/db/migration'), import('./lib/auth')]);
  await (await getMigrations(options)).runMigrations();
}
