import type { Page } from 'playwright';

/** What is wrong with a screen: a sideways scroll, targets that are too small, the wrong direction, and what has no name. */
export async function faultsOf(page: Page, rtl: boolean): Promise<string[]> {
  const seen = await page.evaluate((expectRtl) => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push(`is ${document.documentElement.scrollWidth} px wide`);
    if ((getComputedStyle(document.querySelector('.lv-root') ?? document.body).direction === 'rtl') !== expectRtl) faults.push('runs the wrong way');
    for (const element of document.querySelectorAll<HTMLElement>('button')) {
      const { width, height } = element.getBoundingClientRect();
      if (element.getAttribute('aria-hidden') === 'true' || width === 0) continue;
      if (width < 24 || height < 24) faults.push(`is ${width} x ${height}: ${element.outerHTML.slice(0, 80)}`);
    }
    return faults;
  }, rtl);
  const nameless = (await heard(page))
    .split('\n')
    .filter((line) => /^\s*- (?:button|link|textbox|checkbox|combobox|radio|heading|dialog|img)(?: \[[^\]]*\])*:?\s*$/.test(line));
  return [...seen, ...nameless.map((line) => `has no name: ${line.trim()}`)];
}

/** What a screen reader hears of a page, by Playwright's reading of the accessibility tree: roles, names and states, without what changes by itself. */
export async function heard(page: Page): Promise<string> {
  // Once everything is there: the boxes of what is to come say nothing.
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
  const tree = await page.locator('main').ariaSnapshot();
  return tree
    .replace(/\d:\d\d/g, '0:00')
    .replace(/\n {2,}- \/url: .*/g, '')
    .replace(/Chrom\w+ on \w+/g, '<browser> on <system>')
    .replace(/\d+\.\d+\.\d+\.\d+/g, '<address>')
    .replace(/acme_\w+…/g, 'acme_<start>…')
    .replace(/(Signed in|Connected|Added|Expires) [A-Z]\w+ \d+(?:, \d+)?/g, '$1 <date>');
}
