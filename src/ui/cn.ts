/** Classes of ours that are neither utilities nor marks of the host. */
const OURS = /^lv(?:$|[:-])/;

/**
 * Joins our classes with those that were passed in. An element that gets a class of the host is marked `lv-c`: our styles then fall below any class, so the host's
 * win in every load order and state (docs/decisions.md, "Cascade"). Our own composites pass only what adds to a primitive; a test over every rendered screen says
 * that no two classes of an element contradict each other, so nothing has to be merged while people wait.
 */
export function cn(base: string, className?: string | undefined): string {
  if (!className) return `lv ${base}`;
  const fromHost = className.split(/\s+/).some((name) => name !== '' && !OURS.test(name));
  return `lv ${base} ${className}${fromHost ? ' lv-c' : ''}`;
}
