import { createAuthClient } from 'better-auth/react';
import { ForgotPassword, LiveryProvider, type LiveryProviderProps, ResetPassword, SignIn, SignUp, TwoFactorChallenge, VerifyEmail } from 'livery-ui';
import type { FormName, formPost } from 'livery-ui/server';
import type { ReactNode } from 'react';

/** What the server knows of a page, and hands on to the script. */
export interface PageData extends Pick<LiveryProviderProps, 'branding' | 'features'> {
  origin: string;
  name: FormName;
  form: ReturnType<typeof formPost>;
}

/** The page of one form, as a host would write it: drawn on the server first, and by the script from then on. */
export function Page({ origin, name, form, branding, features }: PageData): ReactNode {
  return (
    <LiveryProvider client={createAuthClient({ baseURL: origin })} branding={branding} features={features} paths={{ afterSignIn: '/dashboard' }}>
      {screenOf(name, form as never)}
    </LiveryProvider>
  );
}

function screenOf(name: FormName, form: never): ReactNode {
  switch (name) {
    case 'sign-in':
      return (form as PageData['form'])?.secondFactor ? <TwoFactorChallenge form={(form as PageData['form'])?.secondFactor} /> : <SignIn form={form} />;
    case 'sign-up':
      return <SignUp form={form} />;
    case 'forgot-password':
      return <ForgotPassword form={form} />;
    case 'reset-password':
      return <ResetPassword form={form} />;
    case 'verify-email':
      return <VerifyEmail form={form} />;
  }
}
