import type { Locator, Page } from 'playwright';

/**
 * What is wrong with a screen: a sideways scroll, words that are cut off or stand beside the window, targets that are too small, the wrong direction or language, fields of Latin
 * letters that follow the page, and what has no name. `rtl` stands for Arabic, and `root` for where words are read.
 */
export async function faultsOf(page: Page, rtl: boolean, root = 'main'): Promise<string[]> {
  const seen = await page.evaluate(
    ([expectRtl, where]) => {
      const faults: string[] = [];
      if (document.documentElement.scrollWidth > window.innerWidth) faults.push(`is ${document.documentElement.scrollWidth} px wide`);
      if ((getComputedStyle(document.querySelector('.lv-root') ?? document.body).direction === 'rtl') !== expectRtl) faults.push('runs the wrong way');
      for (const element of document.querySelectorAll<HTMLElement>('.lv')) {
        const { width, height, left, right } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1) continue;
        const { display, textOverflow } = getComputedStyle(element);
        const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        // An ellipsis is a decision: names and addresses of people. What a button does is said in full.
        const mayBeCut = textOverflow === 'ellipsis' && !element.closest('[data-slot=button]');
        const isCut = hasWords && display !== 'inline' && !mayBeCut && element.scrollWidth > element.clientWidth + 1;
        if (isCut || left < -1 || right > window.innerWidth + 1) faults.push(`has no room: ${element.outerHTML.slice(0, 120)}`);
      }
      if (expectRtl) {
        for (const element of document.querySelectorAll(`${where} .lv:is(h1, h2, label, [type=submit])`))
          if (element.textContent?.trim() && !/\p{Script=Arabic}/u.test(element.textContent)) faults.push(`is not in Arabic: ${element.textContent}`);
        // Source: HTML, section 4.10.5.1.5: addresses, and digits in their order.
        for (const field of document.querySelectorAll(`${where} .lv:is(input):is([type=email], [autocomplete~=email], [autocomplete=one-time-code])`))
          if (getComputedStyle(field).direction !== 'ltr') faults.push(`has a field that runs the wrong way: ${field.id}`);
      }
      for (const element of document.querySelectorAll<HTMLElement>('button')) {
        const { width, height } = element.getBoundingClientRect();
        if (element.getAttribute('aria-hidden') === 'true' || width === 0) continue;
        if (width < 24 || height < 24) faults.push(`is ${width} x ${height}: ${element.outerHTML.slice(0, 80)}`);
      }
      return faults;
    },
    [rtl, root] as const,
  );
  const nameless = (await heard(page, root))
    .split('\n')
    .filter((line) => /^\s*- (?:button|link|textbox|checkbox|combobox|radio|heading|dialog|img)(?: \[[^\]]*\])*:?\s*$/.test(line));
  return [...seen, ...nameless.map((line) => `has no name: ${line.trim()}`)];
}

/** What a screen reader hears of a page, by Playwright's reading of the accessibility tree: roles, names and states, without what changes by itself. */
export async function heard(page: Page, root = 'main'): Promise<string> {
  // Once everything is there: the boxes of what is to come say nothing.
  await page.locator(`${root} [aria-busy="true"]`).first().waitFor({ state: 'detached' });
  const tree = await page.locator(root).ariaSnapshot();
  return tree
    .replace(/\d:\d\d/g, '0:00')
    .replace(/\n {2,}- \/url: .*/g, '')
    .replace(/Chrom\w+ on \w+/g, '<browser> on <system>')
    .replace(/\d+\.\d+\.\d+\.\d+/g, '<address>')
    .replace(/acme_\w+…/g, 'acme_<start>…')
    .replace(/(Signed in|Connected|Added|Expires) [A-Z]\w+ \d+(?:, \d+)?/g, '$1 <date>');
}

/** Presses Tab, or `key`, until the focus is on what is wanted, and says what was met without a ring that can be seen. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  await target.waitFor();
  const page = target.page();
  const ringless: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return ringless;
    await page.keyboard.press(key);
    ringless.push(...(await withoutRing(page)));
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes once round by Tab in what keeps the focus, such as a dialog, and says where it got out, and what has no ring that can be seen. */
export async function tabWithin(root: Locator): Promise<string[]> {
  const page = root.page();
  const faults: string[] = [];
  const stops = await root.locator('button, a[href], input, select, textarea, [tabindex="0"]').count();
  for (let step = 0; step < stops + 2; step += 1) {
    await page.keyboard.press('Tab');
    const inside = await root.evaluate((element) => element.contains(document.activeElement));
    if (!inside) faults.push('lets the focus out');
    faults.push(...(await withoutRing(page)));
  }
  return faults;
}

/** What has the focus, where nothing shows that. */
async function withoutRing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return [];
    // A field with a button in it has its ring around both; the boxes of a code are drawn beside their field.
    const around = [element, element.parentElement, ...(element.previousElementSibling?.children ?? [])];
    const isSeen = around.some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return isSeen ? [] : [`has no ring: ${element.outerHTML.slice(0, 120)}`];
  });
}
