/** Plugins that need something a page does not have, by id, and what that is. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  captcha: 'it asks a captcha service whether an answer is right',
  'have-i-been-pwned': 'it asks a service over the network whether a password has leaked',
  sso: 'it talks to identity providers over the network',
  scim: 'it is called by identity providers over the network',
  stripe: 'it talks to Stripe',
  polar: 'it talks to Polar',
  'one-tap': 'it loads a script of Google',
  'oauth-proxy': 'it passes sign-ins on to another server',
  dash: 'it talks to a service over the network',
};

/** @throws with each plugin that cannot run in a sandbox, and why. */
export function refuseUnsupported(plugins: readonly { id: string }[]): void {
  const found = plugins.flatMap(({ id }) => (Object.hasOwn(UNSUPPORTED, id) ? [`"${id}": ${UNSUPPORTED[id]}`] : []));
  if (found.length > 0)
    throw new Error(`livery-ui/sandbox: these plugins cannot run without a server. Leave them out here, and test them against yours.\n${found.join('\n')}`);
}

/**
 * Says which plugin is at fault when Better Auth does not start.
 *
 * @param start starts Better Auth with some of the plugins, and throws where it cannot
 */
export async function blamePlugin<Plugin extends { id: string }>(
  error: unknown,
  plugins: readonly Plugin[],
  start: (plugins: readonly Plugin[]) => Promise<unknown>,
): Promise<Error> {
  for (const plugin of plugins) {
    try {
      await start([plugin]);
    } catch (cause) {
      return new Error(`livery-ui/sandbox: the plugin "${plugin.id}" does not start: ${messageOf(cause)}`, { cause });
    }
  }
  return new Error(`livery-ui/sandbox: Better Auth does not start: ${messageOf(error)}`, { cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
