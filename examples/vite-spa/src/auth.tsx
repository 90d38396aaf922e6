import { createAuthClient } from 'better-auth/react';
import { AuthView, LiveryProvider, Protect, SessionList, SignIn, UserButton } from 'livery-ui';
import { brandingFromEnv, publicBranding } from 'livery-ui/branding';
import 'livery-ui/styles.css';

const authClient = createAuthClient();
const branding = publicBranding(brandingFromEnv(import.meta.env));

export function Auth({ path }: { path: string }) {
  return (
    <LiveryProvider client={authClient} branding={branding} paths={{ afterSignIn: '/dashboard' }}>
      {path === '/dashboard' ? (
        <Protect fallback={<SignIn redirectTo="/dashboard" />}>
          <UserButton />
          <SessionList />
        </Protect>
      ) : (
        <AuthView path={path} />
      )}
    </LiveryProvider>
  );
}
