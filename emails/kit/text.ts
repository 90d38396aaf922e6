import type { Branding } from '../../src/branding/branding.js';
import type { EmailMessages } from '../i18n/messages.js';
import type { Block, EmailContent } from './definition.js';

/** The plain text of a mail, from the same blocks as its HTML, with the same links. */
export function renderText(content: EmailContent, branding: Branding, messages: EmailMessages): string {
  const company = [branding.companyName ?? branding.name, branding.companyAddress].filter(Boolean).join(', ');
  const links = [
    [messages.help, branding.supportUrl ?? (branding.supportEmail ? `mailto:${branding.supportEmail}` : null)],
    [messages.privacy, branding.privacyUrl],
  ].flatMap(([label, href]) => (typeof href === 'string' && !href.startsWith('/') ? [`${label}: ${href}`] : []));
  return `${[branding.name, ...content.blocks.map(textOf), '--', content.reason, [company, ...links].join('\n')].join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'button':
      return `${block.label}:\n${block.href}`;
    case 'code':
      return block.text;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    default:
      return block.text;
  }
}
