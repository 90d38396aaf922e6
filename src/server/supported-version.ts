const OLDEST = [1, 7] as const;

/** What a developer is told when Better Auth is older than Livery needs, else `null`. Better Auth says its version from 1.5 on. */
export function tooOld(version: string | undefined): string | null {
  const [major = 0, minor = 0] = (version ?? '0').split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `livery-ui needs Better Auth ${OLDEST.join('.')} or later, and ${version ?? 'an older one'} is installed: screens may miss features or fail. \`npm install better-auth@latest\`, and \`npm ls better-auth\` says who else brings one.`;
}
