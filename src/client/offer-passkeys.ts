/** The server forgets a challenge after five minutes. */
const RENEW_MS = 240_000;

/**
 * Has the browser offer passkeys beside a field, until `until` says that it is enough: anew before the server forgets, and when the page is seen again, for another tab
 * may have asked for a challenge of its own since, and there is room for one.
 *
 * @param begin Offers once, until its signal ends it.
 */
export async function offerPasskeys(begin: (abort: AbortController) => void, until: AbortSignal): Promise<void> {
  if (!(await canOffer()) || until.aborted) return;
  let abort = new AbortController();
  const offer = () => {
    abort.abort();
    abort = new AbortController();
    begin(abort);
  };
  const timer = setInterval(offer, RENEW_MS);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && offer(), { signal: until });
  until.addEventListener('abort', () => {
    clearInterval(timer);
    abort.abort();
  });
  offer();
}

/** Whether this browser offers passkeys beside a field. */
async function canOffer(): Promise<boolean> {
  try {
    return (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;
  } catch {
    return false;
  }
}
