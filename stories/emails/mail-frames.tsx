import { type ReactNode, useEffect, useState } from 'react';
import { type EmailId, type EmailLocale, type RenderedEmail, renderEmail } from '../../emails/index.js';
import type { Branding } from '../../src/branding/index.js';
import { ada, NOW } from '../sample.js';

export interface MailFramesProps {
  template: EmailId;
  branding: Branding;
  locale: EmailLocale;
}

const PROPS = {
  name: ada.name,
  url: 'https://app.example.com/confirm#type=verify-email&token=abc.def',
  lifetime: 3600,
  changedAt: NOW,
  at: NOW,
  code: '123456',
  userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X) Chrome/140',
  left: 3,
  provider: 'GitHub',
  keyName: 'Deploy from CI',
  newEmail: 'ada.lovelace@example.com',
};

/** One mail as its readers get it: on a desktop, on a phone, on dark ground, and as plain text. */
export function MailFrames({ template, branding, locale }: MailFramesProps): ReactNode {
  const [mail, setMail] = useState<RenderedEmail | null>(null);
  useEffect(() => {
    // Reads what the renderer gives, which loads React's server part.
    let current = true;
    renderEmail(template, PROPS, { branding, locale }).then(
      (rendered) => current && setMail(rendered),
      (error: unknown) => console.error('The mail could not be rendered', error),
    );
    return () => {
      current = false;
    };
  }, [template, branding, locale]);
  if (!mail) return <p role="status">Rendering …</p>;
  // A preview cannot set what the reader's computer prefers, so the rules for dark ground are made to hold.
  const dark = mail.html.replace('@media(prefers-color-scheme:dark)', '@media all');
  return (
    <div className="mails">
      <h2>{mail.subject}</h2>
      <figure className="mails-wide">
        <figcaption>Desktop</figcaption>
        <iframe title="Desktop" srcDoc={mail.html} sandbox="" />
      </figure>
      <figure className="mails-narrow">
        <figcaption>Phone</figcaption>
        <iframe title="Phone" srcDoc={mail.html} sandbox="" />
      </figure>
      <figure className="mails-narrow">
        <figcaption>Phone, dark</figcaption>
        <iframe title="Phone, dark" srcDoc={dark} sandbox="" />
      </figure>
      <figure className="mails-wide">
        <figcaption>Desktop, dark</figcaption>
        <iframe title="Desktop, dark" srcDoc={dark} sandbox="" />
      </figure>
      <figure className="mails-text">
        <figcaption>Plain text</figcaption>
        <pre tabIndex={0}>{mail.text}</pre>
      </figure>
    </div>
  );
}
