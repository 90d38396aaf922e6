/** What the mail's text is set in: what the reader has, for no mail program can be relied on to load a font. */
export const FAMILY = 'Inter, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

/** Paints a table cell for Outlook, by an attribute that React knows and its types have dropped. */
export function ground(bgcolor: string): Record<string, string> {
  return { bgcolor };
}

/** For codes: every digit as wide as the others. */
export const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";
