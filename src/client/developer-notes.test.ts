// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => {
  vi.resetModules();
  said.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  document.body.innerHTML = '';
  Reflect.deleteProperty(globalThis, Symbol.for('livery-ui.copies'));
});

const heard = () => said.mock.calls.map(([text]) => String(text)).join('\n');

describe('what a developer is told', () => {
  it('is nothing where all is well', async () => {
    const { checkSetup } = await import('./developer-notes.js');
    checkSetup('file:///a.js')();
    checkSetup('file:///a.js')();
    expect(heard()).toBe('');
  });

  it('is that two providers are on the page, once', async () => {
    const { checkSetup } = await import('./developer-notes.js');
    const leave = [checkSetup('file:///a.js'), checkSetup('file:///a.js'), checkSetup('file:///a.js')];
    expect(said).toHaveBeenCalledTimes(1);
    expect(heard()).toMatch(/Two providers are on the page.*Keep one around the whole app/);
    for (const one of leave) one();
  });

  it('is that a second copy is installed, and where', async () => {
    const { checkSetup } = await import('./developer-notes.js');
    checkSetup('https://app.example.com/a.js?v=1')();
    checkSetup('https://app.example.com/node_modules/other/a.js')();
    expect(heard()).toMatch(/Two copies of livery-ui.*npm ls livery-ui.*a\.js, https:\/\/app\.example\.com\/node_modules\/other\/a\.js/);
  });

  it('is that the stylesheet is missing, where something of ours is drawn', async () => {
    const { checkSetup } = await import('./developer-notes.js');
    document.body.innerHTML = '<div class="lv"></div>';
    checkSetup('file:///a.js')();
    expect(heard()).toContain("Import 'livery-ui/styles.css' once");
  });

  describe('about stylesheets', () => {
    const root = document.documentElement.style;
    const load = (...properties: string[]) => {
      for (const property of properties) root.setProperty(property, '1');
    };
    afterEach(() => root.removeProperty('--lv-in-styles') + root.removeProperty('--lv-in-tailwind') + root.removeProperty('--default-font-family'));

    it.each([
      [['--lv-in-styles'], ''],
      [['--lv-in-tailwind', '--default-font-family'], ''],
      [['--lv-in-styles', '--default-font-family'], "cannot win against. Import 'livery-ui/tailwind.css', since this app is on Tailwind v4"],
      [['--lv-in-tailwind'], "wins against. Import 'livery-ui/styles.css', since this app is not on Tailwind v4"],
      [['--lv-in-styles', '--lv-in-tailwind'], "Both stylesheets are loaded, and each undoes a part of the other. Import only 'livery-ui/styles.css'"],
      [['--lv-in-styles', '--lv-in-tailwind', '--default-font-family'], "Import only 'livery-ui/tailwind.css'"],
    ])('says for %j: %s', async (properties, words) => {
      const { checkSetup } = await import('./developer-notes.js');
      document.body.innerHTML = '<div class="lv"></div>';
      load(...properties);
      checkSetup('file:///a.js')();
      if (words === '') expect(heard()).toBe('');
      else expect(heard()).toContain(words);
    });
  });

  it('is that the links of the router lead nowhere', async () => {
    const { checkSetup } = await import('./developer-notes.js');
    document.documentElement.style.setProperty('--lv-in-styles', '1');
    document.body.innerHTML = '<a class="lv" to="/sign-up">Create an account</a>';
    checkSetup('file:///a.js')();
    document.documentElement.style.removeProperty('--lv-in-styles');
    expect(heard()).toMatch(/`Link` of the provider draws anchors without an address.*Link=\{\(\{ href, \.\.\.props \}\)/);
    expect(said).toHaveBeenCalledTimes(1);
  });

  it('is why only email and password are drawn', async () => {
    const { tellUnreadableFeatures } = await import('./developer-notes.js');
    tellUnreadableFeatures({ code: 'NOT_FOUND', status: 404 });
    expect(heard()).toMatch(/could not be read \(NOT_FOUND, status 404\).*Add livery\(\)/);
    tellUnreadableFeatures({ code: 'UNKNOWN', status: 500 });
    expect(heard()).toMatch(/status 500.*The log of the server says why/);
    tellUnreadableFeatures({ code: 'NETWORK_ERROR', status: 0 });
    expect(heard()).toMatch(/Nothing came back.*filter list.*Pass `features`/);
    tellUnreadableFeatures({ code: 'SERVICE_UNAVAILABLE', status: 502 });
    expect(heard()).toMatch(/status 502.*is it running/);
    // A page of the app came back in the place of an answer.
    tellUnreadableFeatures({ code: 'UNKNOWN', status: 0 });
    expect(heard()).toMatch(/UNKNOWN, status 0\).*see that \/api\/auth reaches that server/);
  });

  it('is nothing in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const { checkSetup } = await import('./developer-notes.js');
    checkSetup('file:///a.js');
    checkSetup('file:///b.js');
    expect(heard()).toBe('');
  });

  it('is what to do where there is no client, and once', async () => {
    const { tellMissingClient } = await import('./developer-notes.js');
    tellMissingClient();
    tellMissingClient();
    expect(said).toHaveBeenCalledTimes(1);
    expect(heard()).toMatch(/no Better Auth client.*Wrap your app in <LiveryProvider client={authClient}>, with what createAuthClient.*npm ls livery-ui/);
  });
});
