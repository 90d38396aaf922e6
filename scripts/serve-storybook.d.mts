export function serveStorybook(): Promise<{ base: string; close: () => Promise<void> }>;
