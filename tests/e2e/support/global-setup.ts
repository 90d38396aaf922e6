import { buildWeb } from '../../../scripts/build-web.mjs';

/** The journeys run in what a person gets: the built package in the built web app. */
export default function setup() {
  buildWeb();
}
