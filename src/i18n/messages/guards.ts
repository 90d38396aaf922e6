export interface GuardMessages {
  errorTitle: string;
  errorAction: string;
  notFoundTitle: string;
  notFoundText: string;
  /** The session ended in another tab, on another device, or by time. */
  endedTitle: string;
  endedText: string;
  endedAction: string;
  /** The app has no provider, or no client: a fault of the app. */
  notSetUpTitle: string;
  notSetUpText: string;
}
