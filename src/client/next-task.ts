/** Rows that are read within one task of the page, however slow the machine. */
const FEW_ROWS = 100;

/** Lets the page draw and answer between two steps of what is long, each of which is a task of its own; what is short goes on at once. */
export function nextTask(list: unknown, few = FEW_ROWS): Promise<void> | undefined {
  const { length } = (list ?? {}) as { length?: unknown };
  if (!(typeof length === 'number' && length > few) || typeof MessageChannel === 'undefined') return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
