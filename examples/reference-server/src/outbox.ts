import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { type EmailId, type EmailJob, renderEmail } from 'livery-ui/emails';
import { ar } from 'livery-ui/emails/locales/ar';
import { de } from 'livery-ui/emails/locales/de';
import { en } from 'livery-ui/emails/locales/en';
import type { ReferenceAuth } from './auth.js';
import type { Config } from './config.js';

const LOCALES = [en, de, ar];
/** The one place that needs inline styles: a mail is nothing else. It runs no script, in a frame of its own. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";
const NEWEST = 50;

/** The outbox as pages, for development: every mail as its reader sees it. It is not there in production. */
export function outboxPages(config: Config, { auth }: ReferenceAuth) {
  const app = new Hono();

  async function jobs(): Promise<EmailJob[]> {
    const { adapter } = await auth.$context;
    return adapter.findMany<EmailJob>({ model: 'liveryEmail', sortBy: { field: 'createdAt', direction: 'desc' }, limit: NEWEST });
  }

  async function render(job: EmailJob) {
    return renderEmail(job.template as EmailId, JSON.parse(job.payload), { branding: config.branding, locale: LOCALES.find(({ tag }) => tag === job.locale) });
  }

  app.get('/', async (context) => {
    const rows = await Promise.all((await jobs()).map(async (job) => ({ job, ...(await render(job)) })));
    const chosen = rows.find(({ job }) => job.id === context.req.query('mail')) ?? rows[0];
    return context.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Outbox · ${config.branding.name}</title>
<link rel="icon" href="${config.branding.faviconUrl ?? '/favicon.svg'}">
<link rel="stylesheet" href="/livery.css">
<link rel="stylesheet" href="/api/auth/livery/branding.css">
<link rel="stylesheet" href="/outbox.css">
</head>
<body>
<header><h1>Outbox</h1><p>Every mail of this server, newest first. In development only.</p><a href="/">Back to the app</a></header>
<main>
${
  rows.length === 0
    ? html`<p class="empty">No mail yet. Sign up, and it appears here.</p>`
    : html`<nav aria-label="Mails"><ol>${rows.map(
        ({ job, subject }) => html`<li><a href="/outbox?mail=${job.id}" ${job === chosen?.job ? raw('aria-current="page"') : ''}>
<strong>${subject}</strong><span><bdi>${job.recipient}</bdi> · <time datetime="${job.createdAt.toISOString()}">${job.createdAt.toISOString().slice(11, 19)}</time></span>
<span class="status" data-status="${job.status}">${job.status}${job.lastError ? `: ${job.lastError}` : ''}</span></a></li>`,
      )}</ol></nav>
<section aria-label="Mail"><iframe title="${chosen?.subject}" src="/outbox/${chosen?.job.id}/html"></iframe>
<details><summary>Plain text</summary><pre>${chosen?.text}</pre></details></section>`
}
</main>
</body>
</html>`);
  });

  app.get('/:id/html', async (context) => {
    const job = (await jobs()).find(({ id }) => id === context.req.param('id'));
    if (!job) return context.notFound();
    return context.html((await render(job)).html, 200, { 'content-security-policy': MAIL_POLICY });
  });

  app.get('/mails.json', async (context) => {
    const rows = await Promise.all(
      (await jobs()).map(async (job) => ({ id: job.id, to: job.recipient, template: job.template, status: job.status, ...(await render(job)) })),
    );
    return context.json(rows);
  });

  return app;
}
