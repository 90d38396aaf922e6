import { TextDecoder, TextEncoder } from 'node:util';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { MotionGlobalConfig } from 'framer-motion';
import { afterEach, vi } from 'vitest';

// A contrast measured in the middle of a fade is nobody's contrast.
MotionGlobalConfig.skipAnimations = true;

// jsdom's own make arrays of another realm, which the server's cryptography does not take for its own.
Object.assign(globalThis, { TextEncoder, TextDecoder, Uint8Array: Object.getPrototypeOf(Buffer) });

// jsdom has neither of these.
window.scrollTo = () => {};
if (!('replaceSync' in CSSStyleSheet.prototype)) Object.assign(CSSStyleSheet.prototype, { replaceSync() {} });
if (!document.adoptedStyleSheets) Object.assign(document, { adoptedStyleSheets: [] });

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
  vi.useRealTimers();
});
