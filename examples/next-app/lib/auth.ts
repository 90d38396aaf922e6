import { betterAuth } from 'better-auth';
import { nextCookies } from 'better-auth/next-js';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import { brandingFromEnv, publicBranding } from 'livery-ui/branding';
import { authEmails, consoleTransport, smtp } from 'livery-ui/emails';
import { livery, publicFeatures } from 'livery-ui/server';

const branding = brandingFromEnv(process.env);
const mail = authEmails({
  branding,
  transport: process.env.SMTP_URL ? smtp({ url: process.env.SMTP_URL }) : consoleTransport(),
  // The pages that links lead to are drawn on the server, where a fragment cannot be read.
  links: 'confirm-on-server',
});

export const options = {
  baseURL: process.env.APP_URL,
  database: {
    dialect: new SqliteDialect({ database: new Database(process.env.DATABASE_FILE ?? 'auth.db') as never }),
    type: 'sqlite' as const,
    transaction: true,
  },
  emailAndPassword: { enabled: true, requireEmailVerification: true, ...mail.emailAndPassword },
  emailVerification: { autoSignInAfterVerification: true, ...mail.emailVerification },
  // `next build` imports this file before there are tables, which `instrumentation.ts` makes.
  logger: { disabled: process.env.NEXT_PHASE === 'phase-production-build' },
  plugins: [livery({ branding }), mail.plugin(), nextCookies()],
};
export const auth = betterAuth(options);

/** What every page may know without asking: the brand, what the server can do, and who is here. */
export async function pageData(headers: Headers) {
  const [context, session] = await Promise.all([auth.$context, auth.api.getSession({ headers })]);
  return { branding: publicBranding(branding), features: publicFeatures(context, { appName: branding.name }), session };
}
