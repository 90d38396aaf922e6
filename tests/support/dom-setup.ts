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

// Better Auth's client leaves the page a second after its last listener: by then the page may be gone, and the timer throws.
const timers = new Set<ReturnType<typeof setTimeout>>();
const realSetTimeout = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((...given: Parameters<typeof setTimeout>) => {
  const timer = realSetTimeout(...given);
  timers.add(timer);
  return timer;
}, realSetTimeout);
afterAll(() => {
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
