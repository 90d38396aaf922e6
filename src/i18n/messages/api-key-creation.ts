export interface ApiKeyCreationMessages {
  createTitle: string;
  createText: string;
  name: string;
  nameHint: string;
  nameMissing: string;
  expires: string;
  /** One lifetime to choose: "90 days". */
  after: (duration: string) => string;
  never: string;
  noEndHint: string;
  /** How many requests a key may make. */
  limit: (count: string, duration: string) => string;
  /** Over several limits to choose from. */
  limits: string;
  limitOf: (count: string, duration: string) => string;
  submit: string;
  replaceTitle: (name: string) => string;
  replaceText: string;
  replaceSubmit: string;
  shownTitle: string;
  shownText: string;
  key: string;
  copy: string;
  copied: string;
  /** Where the browser lets no page copy. */
  copyFailed: string;
  saved: string;
  finish: string;
  /** Of the codes by the same name. */
  keyNotFound: string;
  nameRequired: string;
  invalidNameLength: string;
  apiKeyLimitReached: string;
  apiKeyExpiryNotOffered: string;
  apiKeyRateLimitNotOffered: string;
  apiKeyPermissionNotOffered: string;
  apiKeyNeedsSession: string;
}
