import { isDevelopment, tellDeveloper } from '../safety/dev.js';
import type { AuthError } from './auth-error.js';

// Loaded late, so that what only developers read weighs nothing in the first load.

const COPIES = Symbol.for('livery-ui.copies');
type Page = typeof globalThis & { [COPIES]?: Set<string> };

let providers = 0;

/**
 * Looks for what is wrong with how an app has set the provider up, and tells its developer: what, why it matters, how to fix it. Returns what to call when the
 * provider leaves.
 *
 * @param module address of the module that asks, which is another one in each copy of the package
 */
export function checkSetup(module: string): () => void {
  if (!isDevelopment()) return () => {};
  providers += 1;
  if (providers > 1) {
    tellDeveloper(
      'Two providers are on the page, and each keeps its own session, words and colours. Keep one around the whole app; what differs from screen to screen is a prop of the screen.',
    );
  }
  const page = globalThis as Page;
  page[COPIES] ??= new Set();
  page[COPIES].add(module.replace(/[?#].*$/, ''));
  if (page[COPIES].size > 1) {
    tellDeveloper(
      `Two copies of livery-ui are loaded, and components of one do not see the provider of the other. \`npm ls livery-ui\` says who brings the second: ${[...page[COPIES]].join(', ')}`,
    );
  }
  // A host that draws everything itself needs no stylesheet.
  if (document.querySelector('.lv') && !document.querySelector('[data-lv-unstyled]')) checkStylesheet();
  if ([...document.querySelectorAll('a.lv')].some((link) => !link.hasAttribute('href'))) {
    tellDeveloper(
      'The `Link` of the provider draws anchors without an address, so nobody can follow them. It is given `href`; if your router calls that `to`, pass Link={({ href, ...props }) => <RouterLink to={href} {...props} />}.',
    );
  }
  return () => {
    providers -= 1;
  };
}

/** Which stylesheet is loaded, and whether it is the one for this app. */
function checkStylesheet(): void {
  const page = getComputedStyle(document.documentElement);
  const has = (property: string) => page.getPropertyValue(property) !== '';
  const [styles, tailwind] = [has('--lv-in-styles'), has('--lv-in-tailwind')];
  // What Tailwind v4 writes for every app, whatever its theme.
  const onTailwind = has('--default-font-family') || has('--spacing');
  const right = onTailwind ? "'livery-ui/tailwind.css', since this app is on Tailwind v4" : "'livery-ui/styles.css', since this app is not on Tailwind v4";
  if (!styles && !tailwind) {
    tellDeveloper(
      "The stylesheet is not there, so screens look as the browser draws them. Import 'livery-ui/styles.css' once, or in an app on Tailwind v4 'livery-ui/tailwind.css'.",
    );
  } else if (styles && tailwind) tellDeveloper(`Both stylesheets are loaded, and each undoes a part of the other. Import only ${right}.`);
  else if (styles && onTailwind) tellDeveloper(`'livery-ui/styles.css' is loaded, which the utilities of your app cannot win against. Import ${right}.`);
  else if (tailwind && !onTailwind) tellDeveloper(`'livery-ui/tailwind.css' is loaded, which every rule of your app wins against. Import ${right}.`);
}

/** Says what an app did wrong when there is no client to work with. */
export function tellMissingClient(): void {
  tellDeveloper(
    'There is no Better Auth client to work with. Wrap your app in <LiveryProvider client={authClient}>, with what createAuthClient() of better-auth/react returned. Is it? Then two copies are installed: `npm ls livery-ui`.',
  );
}

/** Says why only email and password are drawn. */
export function tellUnreadableFeatures({ code, status }: AuthError): void {
  tellDeveloper(`The features of the server could not be read (${code}, status ${status}), so only email and password are drawn. ${wayToMend(code, status)}`);
}

function wayToMend(code: string, status: number): string {
  if (code === 'NETWORK_ERROR')
    return 'Nothing came back: the server is away, or a filter list of the browser keeps the address from it. Pass `features` to the provider, and pages need not ask.';
  if (code === 'SERVICE_UNAVAILABLE') return 'Whatever stands in front of the server does not reach it: is it running, and on the port that is asked?';
  if (status >= 500) return 'The log of the server says why: often its tables are missing, which `npx auth migrate` makes (Node 22.12 or later).';
  return 'Add livery() from "livery-ui/server" as the first plugin of betterAuth(), see that /api/auth reaches that server, or pass `features` to the provider.';
}
