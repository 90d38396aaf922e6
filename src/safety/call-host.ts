/** Calls a function of the host. What it throws is reported as the host's own error, and stops nothing of ours. */
export function callHost(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}
