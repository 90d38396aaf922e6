/** The dark half of the element's own `light-dark()` colour. */
const INK_ON_DARK = 'rgb(237, 237, 237)';

/**
 * Says whether an element stands on dark ground, now and whenever that changes. The element's colour is light-dark(), so the page's theme shows in it, however
 * the host sets that.
 */
export function watchGround(element: HTMLElement, onChange: (dark: boolean) => void): () => void {
  const look = () => onChange(getComputedStyle(element).color === INK_ON_DARK);
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(look);
  look();
  media.addEventListener('change', look);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    media.removeEventListener('change', look);
    observer.disconnect();
  };
}
