import type { ReactNode } from 'react';
import type { PublicBranding } from '../../branding/branding.js';
import type { Messages } from '../../i18n/messages.js';
import { Root } from '../../ui/root.js';
import { plainLink } from '../../ui/text-link.js';
import { useSlot } from '../../ui/use-slot.js';

export interface PageViewProps {
  branding: PublicBranding | null;
  appName: string;
  messages: Pick<Messages, 'pages'>;
  /** Which screen it is. */
  step: string;
  className?: string | undefined;
  /** In place of the words in the panel. */
  panel?: ReactNode;
  children: ReactNode;
}

/** A page of its own: the form, and beside it, where there is room, a quiet panel in the brand. The panel says nothing that the form needs. */
export function PageView({ branding, appName, messages, step, className, panel, children }: PageViewProps): ReactNode {
  const { pages } = messages;
  const links = [
    { label: pages.help, href: branding?.supportUrl ?? (branding?.supportEmail ? `mailto:${branding.supportEmail}` : null) },
    { label: pages.terms, href: branding?.termsUrl },
    { label: pages.privacy, href: branding?.privacyUrl },
  ].filter((link): link is { label: string; href: string } => Boolean(link.href));
  // Below the form where there is no panel.
  const drawnLinks = (
    <ul className="lv lv:flex lv:flex-wrap lv:gap-5 lv:text-13">
      {links.map(({ label, href }) => (
        <li key={label} className="lv">
          <a href={href} className={`lv ${plainLink}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  const main = 'lv:grid lv:content-center lv:justify-items-stretch lv:py-8 lv:min-h-[inherit]';
  return (
    <Root slot="page" data-step={step} className={className}>
      <div className="lv lv:grid lv:min-h-screen lv:bg-canvas lv:@min-[960px]:grid-cols-[minmax(0,1fr)_minmax(0,0.8fr)]">
        <main className={`lv ${main}`}>
          {children}
          {links.length > 0 ? <div className="lv lv:grid lv:justify-items-center lv:px-6 lv:pt-4 lv:@min-[960px]:hidden">{drawnLinks}</div> : null}
        </main>
        <aside
          {...useSlot(
            'page-panel',
            'lv:hidden lv:@min-[960px]:flex lv:flex-col lv:justify-between lv:gap-12 lv:p-12 lv:bg-brand-soft lv:border-s lv:border-brand-soft-edge lv:text-ink',
          )}
        >
          {panel ?? (
            <div className="lv lv:my-auto lv:grid lv:gap-3 lv:max-w-100">
              <p className="lv lv:text-24 lv:tracking-24 lv:font-semibold lv:text-balance">{branding?.tagline ?? pages.welcome(appName)}</p>
              {branding?.description ? <p className="lv lv:text-ink-2 lv:text-pretty">{branding.description}</p> : null}
            </div>
          )}
          {links.length > 0 ? drawnLinks : null}
        </aside>
      </div>
    </Root>
  );
}
