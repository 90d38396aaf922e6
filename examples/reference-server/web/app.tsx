import {
  AccountSettings,
  AuthErrorPage,
  AuthView,
  ContinueAsCard,
  ForgotPassword,
  PasskeyPrompt,
  Protect,
  SessionList,
  SignedIn,
  SignedOut,
  SignIn,
  SignInButton,
  SignInPage,
  SignUpButton,
  SignUpPage,
  UserButton,
} from 'livery-ui';
import { useSession } from 'livery-ui/hooks';
import type { PageData } from './page-data';
import { Link, navigate, usePath } from './router';

/** What the permissions of API keys are called. */
const PERMISSION_NAMES = { profile: 'Profile', 'profile:read': 'Read' };
const AUTH_PATHS = new Set(['/sign-in', '/sign-up', '/forgot-password', '/reset-password', '/verify-email', '/confirm', '/callback']);

export function App({ data }: { data: PageData }) {
  const path = usePath();
  if (path === '/') return <Home data={data} />;
  if (path === '/dashboard') return <Dashboard data={data} />;
  if (path === '/account' || path.startsWith('/account/')) return <Account data={data} path={path} />;
  if (path === '/sign-in' && data.signInAs === 'page') return <SignInPage popup={data.popup} />;
  if (path === '/sign-up' && data.signInAs === 'page') return <SignUpPage />;
  if (path === '/sign-in' && data.signInAs === 'remembered')
    return (
      <main className="auth">
        <ContinueAsCard popup={data.popup} autoFocus />
      </main>
    );
  if (path === '/sign-in' && (data.popup || data.signInAs === 'identifier'))
    return (
      <main className="auth">
        <SignIn popup={data.popup} identifierFirst={data.signInAs === 'identifier'} autoFocus />
      </main>
    );
  if (path === '/forgot-password' && data.codes)
    return (
      <main className="auth">
        <ForgotPassword by="code" autoFocus />
      </main>
    );
  return <main className="auth">{path === '/auth-error' ? <AuthErrorPage /> : <AuthView key={path} path={AUTH_PATHS.has(path) ? path : '/unknown'} />}</main>;
}

function Bar({ data }: { data: PageData }) {
  return (
    <header className="bar">
      <Link href="/" className="bar-name">
        {data.branding.name}
      </Link>
      <div className="bar-end">
        {data.outbox ? <Link href="/outbox">Outbox</Link> : null}
        <SignedIn>
          <UserButton
            items={[
              { key: 'dashboard', label: 'Dashboard', onSelect: () => navigate('/dashboard') },
              { key: 'account', label: 'Account settings', onSelect: () => navigate('/account') },
            ]}
          />
        </SignedIn>
        <SignedOut>
          <Link href="/sign-in">Sign in</Link>
        </SignedOut>
      </div>
    </header>
  );
}

function Home({ data }: { data: PageData }) {
  return (
    <>
      <Bar data={data} />
      <main className="page home">
        <h1>{data.branding.tagline ?? data.branding.name}</h1>
        <p>{data.branding.description ?? 'A small app with real sign-in, drawn by Livery.'}</p>
        <SignedOut>
          <p className="links">
            <SignUpButton variant="primary" />
            <SignInButton mode="dialog" />
          </p>
        </SignedOut>
        <SignedIn>
          <p className="links">
            <Link href="/dashboard">Go to your dashboard</Link>
          </p>
        </SignedIn>
      </main>
    </>
  );
}

function Dashboard({ data }: { data: PageData }) {
  return (
    <Protect
      fallback={
        <main className="auth">
          <SignIn redirectTo="/dashboard" autoFocus />
        </main>
      }
    >
      <Bar data={data} />
      <main className="page">
        <h1>Dashboard</h1>
        <SignedInAs />
        <SessionList />
        <PasskeyPrompt className="offer" />
      </main>
    </Protect>
  );
}

function Account({ data, path }: { data: PageData; path: string }) {
  return (
    <>
      <Bar data={data} />
      <main className="settings">
        <AccountSettings path={path} permissionNames={PERMISSION_NAMES} />
        <SignedIn>
          <p className="export">
            <a href="/account/export" download>
              Download your data
            </a>
          </p>
        </SignedIn>
      </main>
    </>
  );
}

function SignedInAs() {
  const { data } = useSession();
  return data ? (
    <p>
      Signed in as <bdi>{data.user.email}</bdi>
    </p>
  ) : null;
}
