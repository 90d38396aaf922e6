/** The one place that reads `NODE_ENV`. Bundlers replace the expression; where there is no `process`, the answer is no. */
export function isDevelopment(): boolean {
  return typeof process !== 'undefined' && process.env.NODE_ENV !== 'production';
}

const told = new Set<string>();

/** Tells a developer, once per text and never in production, what happened, why, and how to fix it. */
export function tellDeveloper(text: string): void {
  if (!isDevelopment() || told.has(text)) return;
  told.add(text);
  console.error(`[livery-ui] ${text}`);
}
