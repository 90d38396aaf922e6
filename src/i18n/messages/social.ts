/** What went wrong at another service. `provider` is its name, or a neutral word. */
export interface SocialMessages {
  /** In place of the name of a provider that is not known. */
  someProvider: string;
  cancelled: (provider: string) => string;
  notLinked: (provider: string) => string;
  /** Somebody who is signed in wanted to connect it. */
  connectFailed: (provider: string) => string;
  linkedElsewhere: (provider: string) => string;
  emailMissing: (provider: string) => string;
  emailUnverified: (provider: string) => string;
  tookTooLong: (provider: string) => string;
  failed: (provider: string) => string;
  noAccount: (provider: string) => string;
  waiting: (provider: string) => string;
  cancel: string;
  returningTitle: string;
  cancelledTitle: string;
  failedTitle: string;
  tryAgain: string;
}
