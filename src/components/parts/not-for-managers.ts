/** Attributes of a field that is no credential, so that password managers leave it alone. Source: the documentation of 1Password, Bitwarden and LastPass; QUALITY.md F11. */
export const notForManagers = { autoComplete: 'off', 'data-1p-ignore': '', 'data-bwignore': '', 'data-lpignore': 'true' };
