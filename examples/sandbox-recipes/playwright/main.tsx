import { createAuthClient } from 'better-auth/react';
import { AuthView, LiveryProvider } from 'livery-ui';
import type { Sandbox } from 'livery-ui/sandbox';
import { createRoot } from 'react-dom/client';
import 'livery-ui/styles.css';

declare global {
  interface Window {
    sandbox?: Sandbox;
  }
}

/** The app's own client, or, in a build for tests, one whose server is in the page. */
async function chooseClient() {
  if (import.meta.env.MODE !== 'sandbox') return createAuthClient();
  const { ACME_SEED, createSandbox } = await import('livery-ui/sandbox');
  window.sandbox = await createSandbox({ seed: ACME_SEED });
  return window.sandbox.client;
}

const client = await chooseClient();
createRoot(document.getElementById('root') as HTMLElement).render(
  <LiveryProvider client={client}>
    <AuthView path={window.location.pathname} />
  </LiveryProvider>,
);
