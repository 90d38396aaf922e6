import { TextDecoder, TextEncoder } from 'node:util';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { MotionGlobalConfig } from 'framer-motion';
import { afterAll, afterEach, vi } from 'vitest';

// A contrast measured in the middle of a fade is nobody's contrast.
MotionGlobalConfig.skipAnimations = true;

// jsdom's own make arrays of another realm, which the server's cryptography does not take for its own.
Object.assign(globalThis, { TextEncoder, TextDecoder, Uint8Array: Object.getPrototypeOf(Buffer) });

// jsdom has neither of these.
window.scrollTo = () => {};
if (!('replaceSync' in CSSStyleSheet.prototype)) Object.assign(CSSStyleSheet.prototype, { replaceSync() {} });
if (!document.adoptedStyleSheets) Object.assign(document, { adoptedStyleSheets: [] });

// Better Auth's client leaves the page a second after its last listener, and a request may be on its way when a test is done: by then the page may be gone, and what
// comes back to it throws. So each file waits for its sandboxes, and no timer begins or ends after it.
const timers = new Set<ReturnType<typeof setTimeout>>();
const realSetTimeout = globalThis.setTimeout;
let over = false;
globalThis.setTimeout = Object.assign((...given: Parameters<typeof setTimeout>) => {
  const timer = realSetTimeout(...given);
  if (over) clearTimeout(timer);
  timers.add(timer);
  return timer;
}, realSetTimeout);
afterAll(async () => {
  const page = globalThis as { [line: symbol]: Promise<unknown> | undefined };
  const line = Symbol.for('livery.sandbox');
  let last: Promise<unknown> | undefined;
  do {
    last = page[line];
    await last;
    // Whoever asked hears of it, and may ask for the next thing.
    await new Promise((resolve) => realSetTimeout(resolve, 0));
  } while (page[line] !== last);
  over = true;
  for (const timer of timers) clearTimeout(timer);
});

// A machine may be busy. What is there at once is found at once, whatever this says.
configure({ asyncUtilTimeout: 5000 });

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  vi.useRealTimers();
});
