/**
 * The one place that reads `NODE_ENV`. Bundlers put a constant in the place of the whole expression, as they do in React, and drop what depends on it. It must not ask
 * whether there is a `process` first: in a page of Vite there is none, also in development.
 */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV !== 'production';
}

const told = new Set<string>();

/** Tells a developer, once per text and never in production, what happened, why, and how to fix it. */
export function tellDeveloper(text: string): void {
  if (!isDevelopment() || told.has(text)) return;
  told.add(text);
  console.error(`[livery-ui] ${text}`);
}
