import { createTailwindMerge } from 'tailwind-merge';

/** The groups in which a composite of ours overrides a primitive of ours. A full tailwind-merge would be 7 kB more; a host's classes need none of it. */
const merge = createTailwindMerge(() => ({
  cacheSize: 200,
  prefix: 'lv',
  theme: {},
  classGroups: {
    width: [{ w: [() => true] }],
    height: [{ h: [() => true] }],
    minHeight: [{ 'min-h': [() => true] }],
    padding: [{ p: [() => true] }],
    paddingX: [{ px: [() => true] }],
    paddingY: [{ py: [() => true] }],
    marginTop: [{ mt: [() => true] }],
    justify: [{ justify: [() => true] }],
    textAlign: [{ text: ['start', 'center', 'end'] }],
    fontSize: [{ text: ['12', '13', '14', '16', '20', '24', 'control'] }],
    gap: [{ gap: [() => true] }],
    display: ['block', 'flex', 'grid', 'inline-flex', 'hidden'],
    background: [{ bg: [() => true] }],
    rounded: [{ rounded: [() => true] }],
  },
  conflictingClassGroups: { padding: ['paddingX', 'paddingY'] },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

/**
 * Joins our classes with those that were passed in, which win. An element that gets a class of the host is marked `lv-c`: our styles then fall below any class,
 * so the host's win in every load order and state (docs/decisions.md, "Cascade").
 */
export function cn(base: string, className?: string | undefined): string {
  const classes = merge(`lv ${base}`, className);
  const fromHost = className?.split(/\s+/).some((name) => name !== '' && !name.startsWith('lv:') && name !== 'lv-flip');
  return fromHost ? `${classes} lv-c` : classes;
}
