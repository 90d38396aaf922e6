import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBranding } from '../src/branding/index.js';
import { keepOutboxAtRest, letOutboxWork } from '../src/safety/outbox-at-rest.js';
import { authEmails, chooseLocale } from './auth-emails.js';
import { ar } from './i18n/ar/index.js';
import { de } from './i18n/de/index.js';
import { en } from './i18n/en/index.js';
import { safeName } from './kit/safe-name.js';
import { renderEmail } from './render-email.js';
import { memory } from './send/memory.js';
import { memoryStore } from './send/memory-store.js';
import { createEmailQueue, type EmailJob } from './send/queue.js';
import { smtp } from './send/smtp.js';
import { type EmailTransport, PermanentEmailError } from './send/transport.js';
import { type EmailId, TEMPLATES } from './templates/index.js';

const url = 'https://app.example.com/confirm#type=verify-email&token=abc.def';
const props = {
  name: 'Ada Lovelace',
  url,
  lifetime: 3600,
  changedAt: Date.UTC(2026, 0, 2, 15, 4),
  code: '123456',
  at: Date.UTC(2026, 0, 2, 15, 4),
  userAgent: 'Mozilla/5.0 (Macintosh) Chrome/140',
  left: 3,
  provider: 'GitHub',
  keyName: 'Deploy from CI',
  newEmail: 'ada.lovelace@example.com',
};
const ids = Object.keys(TEMPLATES) as EmailId[];
const colours = ['#4f46e5', '#facc15', '#111111', '#ffffff', '#39ff14', '#ffd1dc', '#d0021b', '#0a1f44'];
const branding = createBranding({
  name: 'Acme',
  url: 'https://app.example.com',
  emailFrom: 'Acme <no-reply@example.com>',
  companyName: 'Acme Ltd',
  companyAddress: '1 Example Street, London',
  supportEmail: 'support@example.com',
  privacyUrl: 'https://example.com/privacy',
});

type Node = DefaultTreeAdapterMap['node'];

/** Names of elements and where they link, without any text. */
function skeleton(node: Node): unknown {
  const element = node as DefaultTreeAdapterMap['element'];
  const links = element.attrs?.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value);
  return [
    node.nodeName === '#text' || node.nodeName === '#comment' ? '' : node.nodeName,
    links,
    ('childNodes' in node ? node.childNodes : []).filter((child) => !child.nodeName.startsWith('#')).map(skeleton),
  ];
}

describe.each(ids)('the mail %s', (id) => {
  it.each([en, de, ar])('says the same in HTML and text in $tag, short enough, with every link whole', async (locale) => {
    const { subject, html, text, headers } = await renderEmail(id, props, { branding, locale });
    expect({ subject, text }).toMatchSnapshot();
    expect([...subject].length).toBeLessThanOrEqual(60);
    expect(html).toContain(`lang="${locale.tag}"`);
    expect(html).toContain(`dir="${locale.direction}"`);
    expect(Buffer.byteLength(html)).toBeLessThan(12_288);
    expect(html + text).not.toMatch(/undefined|\[object|NaN/);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
    for (const href of hrefs) expect(href).toMatch(/^(?:https:\/\/(?:app\.)?example\.com\/|mailto:support@example\.com$)/);
    for (const href of new Set(hrefs)) expect(text).toContain(href?.replace('mailto:', 'mailto:'));
    expect(headers['Auto-Submitted']).toBe('auto-generated');
    expect(html).not.toMatch(/<script|<svg|<form|tracking|unsubscribe/i);
  });

  it('P4 has the same skeleton and links for any name, and one line of subject', async () => {
    const model = await renderEmail(id, { ...props, name: 'Alice' }, { branding });
    const expected = JSON.stringify(skeleton(parse(model.html)));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"><a href="https://evil.test">',
        'http://evil.test',
        'www.evil.test',
        'a@evil.test',
        'x\r\nBcc: eve@evil.test',
        'evil.test',
        '\u202egnp.exe',
        '</style><script>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const { subject, html, text } = await renderEmail(id, { ...props, name }, { branding });
        expect(JSON.stringify(skeleton(parse(html)))).toBe(expected);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(html + text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(text).not.toMatch(/https?:\/\/evil|www\.evil|@evil|evil\.test/);
      }),
      { numRuns: 60 },
    );
  });

  it.each(colours)('2.3 keeps its button readable in %s', async (primaryColor) => {
    const { html } = await renderEmail(id, props, { branding: createBranding({ ...branding, primaryColor }) });
    expect(html).toMatch(/bgcolor="#[0-9a-f]{6}"/);
    expect(html).toMatch(/prefers-color-scheme:dark/);
  });
});

describe('safeName', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Ada. Lovelace', 'Ada. Lovelace'],
    ['evil.test', 'evil\u2060.\u2060test'],
    ['http://evil.test', '-'],
    ['www.evil.test', '-'],
    ['pay at evil.test/now', '-'],
    ['a@b.test', '-'],
    ['  ', '-'],
  ])('shows %j as %j', (name, shown) => expect(safeName(name, '-')).toBe(shown));
});

describe('chooseLocale', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['fr,ar;q=0.2,en;q=0.1', 'ar'],
    ['de;q=0, en', 'en'],
    ['', 'en'],
    [',;q=;=,', 'en'],
  ])('reads %j as %s', (header, tag) => expect(chooseLocale(header, [en, de, ar]).tag).toBe(tag));
});

describe('the queue', () => {
  const job = { template: 'welcome', recipient: 'ada@example.com', payload: '{"url":"https://secret"}', locale: 'en' };
  const hour = { lifetime: 3600, kind: 'link' } as const;

  function setUp(send: EmailTransport['send']) {
    let clock = 1_000_000;
    const keys: string[] = [];
    const problems: unknown[] = [];
    const store = memoryStore();
    const jobs: EmailJob[] = [];
    const queue = createEmailQueue({
      store: {
        ...store,
        due: async (now, limit) => {
          const due = await store.due(now, limit);
          jobs.push(...due);
          return due;
        },
      },
      transport: {
        name: 'test',
        send: async (message, options) => {
          keys.push(options.idempotencyKey);
          return send(message, options);
        },
      },
      retryDelays: [500, 2000, 8000],
      random: () => 0.5,
      now: () => clock,
      onError: (problem) => problems.push(problem),
      render: async () => ({ from: 'a@example.com', to: 'b@example.com', subject: '', html: '', text: '', headers: {} }),
    });
    return {
      queue,
      keys,
      problems,
      store,
      wait: async (milliseconds: number) => {
        clock += milliseconds;
        await queue.flush();
      },
    };
  }

  it('returns before the mail is sent, though the transport never answers, so that time tells nobody who has an account', async () => {
    const { queue } = setUp(() => new Promise(() => {}));
    await queue.enqueue(job, hour);
    void queue.flush();
    await queue.enqueue({ ...job, recipient: 'grace@example.com' }, hour);
  });

  it('tries again after 0.5, 2 and 8 seconds with one key, and stops when it was sent', async () => {
    let failures = 3;
    const { queue, keys, wait } = setUp(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('connection refused');
    });
    await queue.enqueue(job, hour);
    for (const [delay, tries] of [
      [0, 1],
      [499, 1],
      [1, 2],
      [2000, 3],
      [8000, 4],
      [60_000, 4],
    ] as const) {
      await wait(delay);
      expect(keys).toHaveLength(tries);
    }
    expect(new Set(keys).size).toBe(1);
  });

  it('gives up at once what a server refuses for good, and what is worth nothing any more, and tells of both without a secret', async () => {
    const refused = setUp(async () => {
      throw new PermanentEmailError('550 no such user');
    });
    await refused.queue.enqueue(job, hour);
    await refused.wait(0);
    await refused.wait(60_000);
    expect(refused.keys).toHaveLength(1);
    expect(refused.problems).toEqual([{ id: expect.any(String), template: 'welcome', attempts: 1, reason: '550 no such user', final: true }]);

    const late = setUp(async () => {});
    await late.queue.enqueue(job, hour);
    await late.wait(3_600_001);
    expect(late.keys).toHaveLength(0);
    expect(JSON.stringify([...late.problems, ...refused.problems])).not.toContain('secret');
  });

  it('takes an identical mail once in 25 seconds, and five notices an hour', async () => {
    const { queue, keys, wait } = setUp(async () => {});
    await queue.enqueue(job, hour);
    await queue.enqueue(job, hour);
    await wait(0);
    expect(keys).toHaveLength(1);
    for (let count = 0; count < 10; count += 1) {
      await wait(26_000);
      await queue.enqueue(job, { lifetime: 3600, kind: 'notice' });
    }
    await wait(0);
    expect(keys).toHaveLength(5);
  });

  it('takes every event, such as one key after the other, up to twenty an hour', async () => {
    const { queue, keys, wait } = setUp(async () => {});
    for (let count = 0; count < 25; count += 1) await queue.enqueue(job, { lifetime: 3600, kind: 'event' });
    await wait(0);
    expect(keys).toHaveLength(20);
    for (const id of ['api-key-created', 'passkey-added', 'account-linked', 'two-factor-disabled'] as const) expect(TEMPLATES[id].kind).toBe('event');
    // Whoever has the password can cause as many of these as they like.
    expect(TEMPLATES['new-device'].kind).toBe('notice');
  });

  it('tells once that its store is away, not at each look, and again when it goes away another time', async () => {
    const store = memoryStore();
    const problems: unknown[] = [];
    let away = true;
    const queue = createEmailQueue({
      store: { ...store, due: async (now, limit) => (away ? Promise.reject(new Error('no connection')) : store.due(now, limit)) },
      transport: { name: 'test', send: async () => {} },
      retryDelays: [500],
      onError: (problem) => problems.push(problem),
      render: async () => ({ from: 'a@example.com', to: 'b@example.com', subject: '', html: '', text: '', headers: {} }),
    });
    for (const looks of [true, true, false, true]) {
      away = looks;
      await queue.flush();
    }
    expect(problems).toEqual(Array.from({ length: 2 }, () => ({ id: '', template: '', attempts: 0, reason: 'no connection', final: false })));
  });

  it('P4 lets two instances share a store without sending a mail twice', async () => {
    const store = memoryStore();
    const transport = memory();
    const queues = [1, 2].map(() =>
      createEmailQueue({
        store,
        transport,
        retryDelays: [1000],
        render: async () => ({ from: 'a@example.com', to: 'b@example.com', subject: '', html: '', text: '', headers: {} }),
      }),
    );
    await queues[0]?.enqueue(job, hour);
    await Promise.all(queues.map((queue) => queue.flush()));
    expect(transport.sent).toHaveLength(1);
  });
});

describe('smtp', () => {
  it.each([undefined, '', 'mail.example.com', 'https://mail.example.com', 'smtp://', 'smtp://user:canary@[bad'])(
    'refuses %j before a mail is lost to it, and quotes nothing of it',
    (url) => {
      expect(() => smtp({ url: url as string })).toThrow(/SMTP_URL, for example: smtp:/);
      expect(() => smtp({ url: url as string })).not.toThrow(/canary/);
    },
  );
});

describe('authEmails', () => {
  it('says on the console that a mail failed where the host listens to nothing, without address and link', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const transport: EmailTransport = { name: 'broken', send: async () => Promise.reject(new Error('connect ECONNREFUSED')) };
    const branding = createBranding({ url: 'https://app.example.com', emailFrom: 'Acme <no-reply@example.com>' });
    const mail = authEmails({ branding, transport, durable: false });
    await mail.emailAndPassword.sendResetPassword({ user: { name: 'Ada', email: 'canary@example.com' }, url: 'https://x/canary', token: 'canary' });
    await mail.flush();
    await mail.stop();
    expect(said).toHaveBeenCalledWith('livery-ui/emails: reset-password failed, try 1: connect ECONNREFUSED.');
    expect(JSON.stringify(said.mock.calls)).not.toContain('canary');
    said.mockRestore();
  });

  it('leads to a page that acts on a click, with the token in the fragment, in the reader’s language', async () => {
    const transport = memory();
    const mail = authEmails({ branding, transport, locales: [en, de], durable: false });
    const request = new Request('https://app.example.com', { headers: { 'accept-language': 'de' } });
    await mail.emailVerification.sendVerificationEmail(
      { user: { name: 'Ada', email: 'ada@example.com' }, url: 'https://app.example.com/api/auth/verify-email?token=t', token: 'a+b/c' },
      request,
    );
    await vi.waitFor(async () => {
      await mail.flush();
      expect(transport.sent).toHaveLength(1);
    });
    await mail.stop();
    expect(transport.last()).toMatchObject({ to: 'ada@example.com', from: 'Acme <no-reply@example.com>', subject: 'Bestätige deine Adresse für Acme' });
    expect(transport.last()?.text).toContain('https://app.example.com/confirm#type=verify-email&token=a%2Bb%2Fc');
  });

  it('sends nothing while a tool only looks at the server', async () => {
    vi.useFakeTimers();
    keepOutboxAtRest();
    onTestFinished(() => {
      vi.useRealTimers();
      letOutboxWork();
    });
    const transport = memory();
    const ask = async () => {
      const mail = authEmails({ branding, transport, durable: false });
      await mail.emailAndPassword.sendResetPassword({ user: { name: 'Ada', email: 'ada@example.com' }, url: 'https://x/y', token: 't' });
      await vi.advanceTimersByTimeAsync(60_000);
      await mail.stop();
    };
    await ask();
    expect(transport.sent).toHaveLength(0);
    letOutboxWork();
    await ask();
    expect(transport.sent).toHaveLength(1);
  });

  it('tells a developer what is missing', async () => {
    expect(() => authEmails({ branding: createBranding(), transport: memory() })).toThrow(/Set APP_URL and EMAIL_FROM/);
    const mail = authEmails({ branding, transport: memory() });
    await expect(mail.emailAndPassword.onPasswordReset({ user: { name: 'Ada', email: 'ada@example.com' } })).rejects.toThrow(/Add mail\.plugin\(\)/);
  });
});
