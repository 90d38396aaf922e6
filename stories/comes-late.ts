import { expect } from 'storybook/test';

const LATE_MS = 200;

/** Asserts that what is drawn is out of sight for its first 200 ms, so that a quick answer does not flicker, and takes up the same room before and after. Without a clock. */
export async function comesLate(canvas: HTMLElement): Promise<void> {
  const late = canvas.querySelector<HTMLElement>('.lv-late');
  if (!late) throw new Error('nothing here comes late');
  const animations = late.getAnimations({ subtree: true });
  const at = (milliseconds: number) => {
    for (const animation of animations) animation.currentTime = milliseconds;
    const { height } = late.getBoundingClientRect();
    return { seen: late.checkVisibility({ visibilityProperty: true }), height };
  };
  for (const animation of animations) animation.pause();
  const before = at(LATE_MS - 1);
  const after = at(LATE_MS);
  for (const animation of animations) animation.play();
  await expect(before.seen).toBe(false);
  await expect(after.seen).toBe(true);
  await expect(before.height).toBeCloseTo(after.height, 0);
  await expect(after.height).toBeGreaterThan(0);
}
