import { readUserAgent } from '../../src/safety/user-agent.js';
import type { EmailMessages } from '../i18n/messages.js';
import type { Block } from '../kit/definition.js';

/** Browser and system of whoever asked, such as `Chrome, macOS`, or `null` where nothing says so. */
export function nameDevice(userAgent = ''): string | null {
  const { browser, system } = readUserAgent(userAgent);
  return [browser, system].filter(Boolean).join(', ') || null;
}

/** Which device asked for the mail: who did not ask can see that somebody else did. Nothing where that is not known. */
export function askedOn(userAgent: string | undefined, messages: EmailMessages): Block[] {
  const device = nameDevice(userAgent);
  return device ? [{ type: 'facts', rows: [[messages.device, device]] }] : [];
}
