import { stayInPopup } from '../../client/popup.js';
import { type Arrival, readArrival } from './read-arrival.js';

/** Reads what the address bar says about this arrival and takes it out of there. A window of its own that has more to ask tells the page that opened it. */
export function arrive(): Arrival {
  const { href } = window.location;
  const { arrival, rest } = readArrival(href);
  if (rest !== href) window.history.replaceState(window.history.state, '', rest);
  if (arrival.secondFactor) stayInPopup(new URL(rest).searchParams.get('redirectTo'));
  return arrival;
}
