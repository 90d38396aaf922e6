/** One ring everywhere: 2 px, 2 px away. */
export const focusRing = 'lv:outline-ring lv:focus-visible:outline-2 lv:focus-visible:outline-offset-2';
/** Where a ring outside would be clipped. */
export const focusRingInside = 'lv:outline-ring lv:focus-visible:outline-2 lv:focus-visible:-outline-offset-2';
