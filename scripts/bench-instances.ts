/**
 * Prints how many session look-ups a second one instance of the reference server answers, and how many two: `npm run bench:instances`. Each instance gets the same
 * share of a processor, so that what is measured is whether they get into each other's way, and not how many processors this machine has.
 */
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { startCluster } from '../tests/services/support/cluster.js';
import { ADA } from '../tests/support/people.js';

/** Of one processor. Two of them, the caller, PostgreSQL and Redis fit on two processors. */
const SHARE = 0.2;
const PERIOD_US = 20_000;
const WARM_UP_SECONDS = 6;
const SECONDS = 8;
const CALLERS_EACH = 8;

const cluster = await startCluster();
const limits = cluster.instances.map(({ pid }, at) => limit(pid, `livery-bench-${process.pid}-${at}`));
try {
  const cookie = await signUp();
  const urls = cluster.instances.map(({ url }) => url);
  for (const url of urls) await lookUps([url], cookie, WARM_UP_SECONDS);
  const one = await lookUps(urls.slice(0, 1), cookie, SECONDS);
  const two = await lookUps(urls, cookie, SECONDS);
  const again = await lookUps(urls.slice(1), cookie, SECONDS);
  const single = (one + again) / 2;
  console.log(
    `Session look-ups a second: one instance ${single.toFixed(0)}, two instances ${two.toFixed(0)}, ${(two / single).toFixed(2)} times as many` +
      (limits.every(Boolean)
        ? `, each with ${SHARE * 100} % of a processor.`
        : '. Their share of the processors could not be limited here, so this is about the machine.'),
  );
} finally {
  await cluster.close();
  for (const remove of limits) remove?.();
}

/** Both families of control groups; neither can be written to everywhere. */
function limit(pid: number, name: string): (() => void) | null {
  const v1 = `/sys/fs/cgroup/cpu/${name}`;
  const v2 = `/sys/fs/cgroup/${name}`;
  const isV1 = existsSync('/sys/fs/cgroup/cpu');
  const group = isV1 ? v1 : v2;
  try {
    mkdirSync(group);
    if (isV1) {
      writeFileSync(`${group}/cpu.cfs_period_us`, String(PERIOD_US));
      writeFileSync(`${group}/cpu.cfs_quota_us`, String(PERIOD_US * SHARE));
    } else writeFileSync(`${group}/cpu.max`, `${PERIOD_US * SHARE} ${PERIOD_US}`);
    writeFileSync(`${group}/cgroup.procs`, String(pid));
    return () => rmdirSync(group);
  } catch {
    return null;
  }
}

async function signUp(): Promise<string> {
  const post = (path: string) =>
    fetch(`${cluster.proxy.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: cluster.proxy.url, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(ADA),
    });
  await post('/sign-up/email');
  const mails = (await (await fetch(`${cluster.proxy.url}/outbox/mails.json`)).json()) as { text: string }[];
  const token = /token=([\w.-]+)/.exec(mails[0]?.text ?? '')?.[1];
  await fetch(`${cluster.proxy.url}/api/auth/verify-email?token=${token}`, { headers: { 'sec-fetch-site': 'same-origin' } });
  const entered = await post('/sign-in/email');
  return entered.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ');
}

/** @returns answers with a session in a second */
async function lookUps(urls: string[], cookie: string, seconds: number): Promise<number> {
  let answered = 0;
  let calls = 0;
  const agents = urls.map(() => new Agent({ keepAlive: true, maxSockets: CALLERS_EACH }));
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    urls.flatMap((url, at) => {
      const agent = agents[at] as Agent;
      return Array.from({ length: CALLERS_EACH }, async () => {
        while (performance.now() < until) {
          calls += 1;
          const body = await get(`${url}/api/auth/get-session`, agent, {
            cookie,
            // Better Auth limits a caller to ten look-ups a second.
            'x-forwarded-for': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}, 127.0.0.1`,
          });
          if (!body.includes(ADA.email)) throw new Error(`This was no session: ${body.slice(0, 200)}`);
          answered += 1;
        }
      });
    }),
  );
  for (const agent of agents) agent.destroy();
  return answered / seconds;
}

function get(url: string, agent: Agent, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}
