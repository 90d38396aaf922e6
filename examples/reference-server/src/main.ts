import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { readConfig } from './config.js';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** A request that takes longer than this while the server stops is cut off. */
const LAST_REQUEST_MS = 10_000;

try {
  const config = readConfig(process.env);
  const app = await createApp(config, { web: root('build/reference-web'), stylesheet: root('dist/styles.css') });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, ({ port }) => {
    console.log(`${config.branding.name} is at ${config.url.replace(/:\d+$/, `:${port}`)}`);
    if (!config.production) console.log(`Its mails are at ${config.url.replace(/:\d+$/, `:${port}`)}/outbox`);
  });

  const stop = () => {
    app.leave();
    setTimeout(() => {
      setTimeout(() => process.exit(1), LAST_REQUEST_MS).unref();
      server.close(() => void app.close().then(() => process.exit(0)));
    }, config.drainSeconds * 1000);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
