'use client';

import { type LookProps, withLook } from '../with-look.js';
import { PasskeyOffer, type PasskeyOfferProps } from './passkey-offer.js';

export interface PasskeyPromptProps extends LookProps, PasskeyOfferProps {}

/** Offers a passkey to somebody who is signed in and has none. "Not now" is remembered. Where there is nothing to offer, it draws nothing. */
export const PasskeyPrompt = withLook<PasskeyPromptProps>(PasskeyOffer);
