/** For `useSyncExternalStore`, of what a server does not know and a page knows once and for all. */
export const never = (): (() => void) => () => {};
