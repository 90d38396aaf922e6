const AT_REST = Symbol.for('livery.outbox-at-rest');

/** Has no outbox of this process send anything: for a tool that loads an app's server to look at it. */
export function keepOutboxAtRest(): void {
  Object.assign(globalThis, { [AT_REST]: true });
}

export function letOutboxWork(): void {
  Reflect.deleteProperty(globalThis, AT_REST);
}

export function isOutboxAtRest(): boolean {
  return AT_REST in globalThis;
}
