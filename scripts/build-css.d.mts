export function buildCss(options?: { out?: string; shorten?: boolean }): void;
