import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { EmailLocale } from '../../emails/index.js';
import { type Branding, publicBranding } from '../../src/branding/index.js';
import { AccountSettings } from '../../src/components/account/account-settings.js';
import { AuthView } from '../../src/components/auth-view/auth-view.js';
import { Protect, SignedIn, SignedOut } from '../../src/components/guards/guards.js';
import { LiveryProvider } from '../../src/components/livery-provider.js';
import { SessionList } from '../../src/components/session-list/session-list.js';
import { SignIn } from '../../src/components/sign-in/sign-in.js';
import { UserButton } from '../../src/components/user-button/user-button.js';
import type { Locale } from '../../src/i18n/messages.js';
import type { Sandbox, SandboxBrowser, SandboxMail } from '../../src/sandbox/index.js';
import type { LinkProps } from '../../src/ui/link.js';

/** The devices that a person may sit at: name of the browser and what it calls itself. */
const DEVICES = {
  laptop: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  phone: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
} as const;
type Device = keyof typeof DEVICES;
const NAMES: Record<Device, string> = { laptop: 'Laptop', phone: 'Phone' };

export interface LiveAppProps {
  sandbox: Sandbox;
  branding: Branding;
  locale?: Locale | undefined;
  /** The language of mails. @default English */
  mailLocale?: EmailLocale | undefined;
  density?: 'comfortable' | 'compact' | undefined;
  /** Where each device begins. @default '/sign-up' */
  start?: string | undefined;
}

/** A small app with real sign-in, on two devices, and the mails that it sends beside it. Everything happens in this page. */
export function LiveApp({ sandbox, branding, locale, mailLocale, density, start = '/sign-up' }: LiveAppProps): ReactNode {
  const [device, setDevice] = useState<Device>('laptop');
  const [paths, setPaths] = useState<Record<Device, string>>({ laptop: start, phone: '/sign-in' });
  const [visit, setVisit] = useState(0);

  function go(url: string) {
    const target = new URL(url, window.location.origin);
    // A link's token stands behind the #, and the screens read it from the page's own address.
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search + target.hash);
    setPaths((now) => ({ ...now, [device]: target.pathname }));
    setVisit((count) => count + 1);
  }

  // As a browser does when its window gets the focus: asks whether the session is still there.
  function take(next: Device) {
    sandbox.browser(next, { userAgent: DEVICES[next] }).client.$store.notify('$sessionSignal');
    setDevice(next);
  }

  const browser = sandbox.browser(device, { userAgent: DEVICES[device] });
  return (
    <div className="live">
      <section className="live-device" aria-label="Device">
        <div className="live-bar">
          <div className="live-tabs" role="group" aria-label="Devices">
            {(Object.keys(DEVICES) as Device[]).map((name) => (
              <button key={name} type="button" aria-pressed={name === device} onClick={() => take(name)}>
                {NAMES[name]}
              </button>
            ))}
          </div>
          <code className="live-address" dir="ltr">
            {new URL(branding.url ?? 'https://app.example.com').host}
            {paths[device]}
          </code>
        </div>
        <div className="live-page">
          <App
            key={`${device} ${visit}`}
            browser={browser}
            features={sandbox.features}
            path={paths[device]}
            branding={branding}
            locale={locale}
            density={density}
            onGo={go}
          />
        </div>
      </section>
      <OutboxPane sandbox={sandbox} branding={branding} locale={mailLocale} onOpen={go} />
    </div>
  );
}

interface AppProps {
  browser: SandboxBrowser;
  features: Sandbox['features'];
  path: string;
  branding: Branding;
  locale: Locale | undefined;
  density: 'comfortable' | 'compact' | undefined;
  onGo: (url: string) => void;
}

const GoContext = createContext<(url: string) => void>(() => {});

/** A link that stays in the story. */
function LiveLink({ href, children, ...props }: LinkProps) {
  const go = useContext(GoContext);
  return (
    <a
      {...props}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}

function App({ browser, features, path, branding, locale, density, onGo }: AppProps) {
  const shown = useMemo(() => publicBranding(branding), [branding]);
  return (
    <GoContext.Provider value={onGo}>
      <LiveryProvider
        client={browser.client}
        features={features}
        branding={shown}
        locale={locale}
        density={density}
        navigate={onGo}
        Link={LiveLink}
        paths={{ afterSignIn: '/dashboard' }}
      >
        {path === '/' || path === '/dashboard' || path.startsWith('/account') ? (
          // The lock screen would lead back to the page's address, which here is Storybook's.
          <Protect fallback={<SignIn redirectTo="/dashboard" />} ended={null}>
            <div className="live-dashboard">
              <header>
                <strong>{branding.name}</strong>
                <UserButton items={[{ key: 'account', label: 'Account settings', onSelect: () => onGo('/account/security') }]} />
              </header>
              {path.startsWith('/account') ? <AccountSettings path={path} /> : <SessionList />}
            </div>
          </Protect>
        ) : (
          <AuthView path={path} />
        )}
        <SignedIn>
          <span data-testid="signed-in" hidden />
        </SignedIn>
        <SignedOut>
          <span data-testid="signed-out" hidden />
        </SignedOut>
      </LiveryProvider>
    </GoContext.Provider>
  );
}

interface MailLook {
  branding: Branding;
  locale: EmailLocale | undefined;
}

function OutboxPane({ sandbox, onOpen, ...look }: MailLook & { sandbox: Sandbox; onOpen: (url: string) => void }) {
  const mails = useSyncExternalStore(sandbox.outbox.subscribe, () => sandbox.outbox.mails);
  const [chosen, setChosen] = useState<string | null>(null);
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0];
  return (
    <section className="live-outbox" aria-label="Outbox">
      <h2>Outbox</h2>
      {mail ? (
        <>
          <ol>
            {mails.map((one) => (
              <li key={one.id}>
                <MailRow {...look} mail={one} chosen={one === mail} onChoose={() => setChosen(one.id)} />
              </li>
            ))}
          </ol>
          <MailView {...look} key={mail.id} mail={mail} onOpen={onOpen} />
        </>
      ) : (
        <p>No mail yet. Sign up, and it appears here.</p>
      )}
    </section>
  );
}

function useRendered(mail: SandboxMail, { branding, locale }: MailLook) {
  const [rendered, setRendered] = useState<Awaited<ReturnType<SandboxMail['render']>> | null>(null);
  useEffect(() => {
    // Reads the templates, which are loaded when the first mail is looked at.
    let current = true;
    mail.render({ branding, locale }).then(
      (result) => current && setRendered(result),
      (error: unknown) => console.error('The mail could not be rendered', error),
    );
    return () => {
      current = false;
    };
  }, [mail, branding, locale]);
  return rendered;
}

function MailRow({ mail, chosen, onChoose, ...look }: MailLook & { mail: SandboxMail; chosen: boolean; onChoose: () => void }) {
  const subject = useRendered(mail, look)?.subject ?? mail.template;
  return (
    <button type="button" aria-pressed={chosen} onClick={onChoose}>
      <strong>{subject}</strong>
      <bdi>{mail.to}</bdi>
    </button>
  );
}

function MailView({ mail, onOpen, ...look }: MailLook & { mail: SandboxMail; onOpen: (url: string) => void }) {
  const rendered = useRendered(mail, look);
  if (!rendered) return null;
  return (
    <iframe
      title={rendered.subject}
      srcDoc={rendered.html}
      sandbox="allow-same-origin"
      onLoad={({ currentTarget }) => {
        currentTarget.contentDocument?.addEventListener('click', (event) => {
          const link = (event.target as Element).closest('a');
          if (!link) return;
          event.preventDefault();
          if (new URL(link.href).origin === window.location.origin) onOpen(link.href);
        });
      }}
    />
  );
}
