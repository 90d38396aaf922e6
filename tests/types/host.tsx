import { betterAuth } from 'better-auth';
import { organizationClient, twoFactorClient } from 'better-auth/client/plugins';
import { organization, twoFactor } from 'better-auth/plugins';
import { createAuthClient } from 'better-auth/react';
import { AuthView, LiveryProvider, Protect, SignIn, UserButton } from 'livery-ui';
import { brandingFromEnv, publicBranding } from 'livery-ui/branding';
import { authEmails, memory } from 'livery-ui/emails';
import { type AuthClient, useSession, useSignIn } from 'livery-ui/hooks';
import { de } from 'livery-ui/locales/de';
import { createSandbox } from 'livery-ui/sandbox';
import { formPost, livery, publicFeatures, withRetryAfter } from 'livery-ui/server';

const branding = brandingFromEnv({ APP_NAME: 'Acme' });
const mail = authEmails({ branding, transport: memory() });

/** A server, as in the README, with plugins of its own. */
export const auth = withRetryAfter(
  betterAuth({
    emailAndPassword: { enabled: true, requireEmailVerification: true, ...mail.emailAndPassword },
    emailVerification: { autoSignInAfterVerification: true, ...mail.emailVerification },
    plugins: [livery({ branding }), mail.plugin(), twoFactor(), organization()],
  }),
);
export const session = (headers: Headers) => auth.api.getSession({ headers });
export const features = async () => publicFeatures(await auth.$context);

const bare = createAuthClient();
const full = createAuthClient({ plugins: [twoFactorClient(), organizationClient()] });
export const clients: AuthClient[] = [bare, full];

function Own() {
  const { state, submit } = useSignIn();
  const { data } = useSession();
  void submit({ email: data?.user.email ?? '', password: '' });
  return <p>{state.step}</p>;
}

/** A page that renders on a server. */
export const Page = ({ request }: { request: Request }) => (
  <LiveryProvider client={full} branding={publicBranding(branding)} locale={de} paths={{ afterSignIn: '/dashboard' }} navigate={(url) => console.log(url)}>
    <Protect fallback={<SignIn form={formPost('sign-in', { url: request.url, headers: request.headers })} />}>
      <UserButton />
    </Protect>
    <AuthView path="/sign-up" />
    <Own />
  </LiveryProvider>
);

export const test = async () => <LiveryProvider client={(await createSandbox()).client} />;
