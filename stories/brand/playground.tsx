import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { en } from '../../emails/i18n/en/index.js';
import { renderEmail } from '../../emails/index.js';
import {
  type Branding,
  BrandingError,
  type BrandingProblem,
  brandingFromEnv,
  brandingToCss,
  type ColourReport,
  publicBranding,
  reportColours,
} from '../../src/branding/index.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { Button } from '../../src/ui/button.js';
import { Notice } from '../../src/ui/notice.js';
import { Root } from '../../src/ui/root.js';
import { ada, features, messages, nothing, paths } from '../sample.js';

const USES: Record<ColourReport['use'], string> = { brand: 'Buttons', text: 'Links', ring: 'Focus ring' };

export interface PlaygroundProps {
  /** Lines of a `.env` file. */
  env: string;
}

/** Change the variables and see what becomes of them. */
export function Playground({ env: initial }: PlaygroundProps): ReactNode {
  const [env, setEnv] = useState(initial);
  const [copied, setCopied] = useState(false);
  const { branding, problems } = useBranding(useDeferredValue(env));
  const id = useId();

  function change(name: string, value: string) {
    const line = `${name}=${value}`;
    const pattern = new RegExp(`^${name}=.*$`, 'm');
    setEnv((now) => (pattern.test(now) ? now.replace(pattern, line) : `${now.trimEnd()}\n${line}\n`));
  }

  return (
    <div className="playground">
      <section className="playground-form" aria-label="Variables">
        <label htmlFor={`${id}-env`}>Variables</label>
        <textarea id={`${id}-env`} spellCheck={false} rows={10} value={env} onChange={(event) => setEnv(event.target.value)} />
        <div className="playground-pickers">
          <label>
            Colour
            <input type="color" value={branding.primaryColor} onChange={(event) => change('APP_PRIMARY_COLOR', event.target.value)} />
          </label>
          <label>
            Radius
            <input type="range" min={0} max={24} value={branding.radius} onChange={(event) => change('APP_RADIUS', `${event.target.value}px`)} />
          </label>
          <Root inline>
            <Button
              size="sm"
              onClick={() =>
                void navigator.clipboard.writeText(env).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {copied ? 'Copied' : 'Copy .env'}
            </Button>
          </Root>
        </div>
        <div role="status">
          {problems.length > 0 ? (
            <Root>
              <Notice tone="danger" title="These values cannot be used. The last ones that could are shown.">
                <ul className="playground-problems">
                  {problems.map(({ name, reason, example }) => (
                    <li key={name}>
                      <code>{name}</code> {reason} For example: <code>{example}</code>
                    </li>
                  ))}
                </ul>
              </Notice>
            </Root>
          ) : null}
        </div>
        <RepairTable branding={branding} />
      </section>
      <section className="playground-preview" aria-label="Components">
        {(['light', 'dark'] as const).map((theme) => (
          <div key={theme} className="playground-ground" style={{ colorScheme: theme }}>
            <SignInView
              state={{ step: 'credentials', error: null }}
              messages={messages}
              features={features}
              paths={paths}
              branding={publicBranding(branding)}
              defaultEmail={theme === 'light' ? ada.email : ''}
              onSubmit={nothing}
            />
          </div>
        ))}
      </section>
      <MailPreview branding={branding} />
    </div>
  );
}

/** The branding of some lines; the last one that could be read while they cannot. */
function useBranding(env: string): { branding: Branding; problems: readonly BrandingProblem[] } {
  const read = useMemo(() => {
    try {
      return { branding: brandingFromEnv({ APP_URL: 'https://app.example.com', EMAIL_FROM: 'no-reply@example.com', ...parseEnv(env) }), problems: [] };
    } catch (error) {
      if (!(error instanceof BrandingError)) throw error;
      return { branding: null, problems: error.problems };
    }
  }, [env]);
  const [last, setLast] = useState(() => read.branding ?? brandingFromEnv({ APP_URL: 'https://app.example.com', EMAIL_FROM: 'no-reply@example.com' }));
  if (read.branding && read.branding !== last) setLast(read.branding);

  useEffect(() => {
    // Writes to the page's stylesheets, over the brand of the toolbar.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(brandingToCss(last));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [last]);
  return { branding: last, problems: read.problems };
}

function parseEnv(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [, name, value = ''] = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      return name ? [[name, value.replace(/^(["'])(.*)\1$/, '$2')]] : [];
    }),
  );
}

function RepairTable({ branding }: { branding: Branding }) {
  return (
    <table className="playground-table">
      <caption>What the colour becomes, so that everybody can read it</caption>
      <thead>
        <tr>
          <th scope="col">Use</th>
          <th scope="col">Drawn</th>
          <th scope="col">Contrast</th>
          <th scope="col">Repair</th>
        </tr>
      </thead>
      <tbody>
        {reportColours(branding).map(({ theme, use, drawn, contrastAsked, contrastDrawn, moved }) => (
          <tr key={`${theme} ${use}`}>
            <th scope="row">
              {USES[use]}, {theme}
            </th>
            <td>
              <span className="swatch" style={{ background: drawn }} /> <code>{drawn}</code>
            </td>
            <td>
              {moved === 0 ? '' : `${contrastAsked.toFixed(2)} → `}
              {contrastDrawn.toFixed(2)}
            </td>
            <td>{moved === 0 ? 'none' : `${Math.abs(moved)} % ${moved < 0 ? 'darker' : 'lighter'}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MailPreview({ branding }: { branding: Branding }) {
  const [html, setHtml] = useState('');
  useEffect(() => {
    // Reads what the renderer gives, which loads React's server part.
    let current = true;
    renderEmail('verify-email', { name: ada.name, url: 'https://app.example.com/confirm#token=x', lifetime: 3600 }, { branding, locale: en }).then(
      (mail) => current && setHtml(mail.html),
      (error: unknown) => console.error('The mail could not be rendered', error),
    );
    return () => {
      current = false;
    };
  }, [branding]);
  return <iframe className="playground-mail" title="Mail" srcDoc={html} sandbox="" />;
}
