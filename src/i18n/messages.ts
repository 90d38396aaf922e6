/** Words of errors, by what the person can do about them. `error-words.ts` says which code gets which. */
export interface ErrorMessages {
  invalidEmailOrPassword: string;
  invalidPassword: string;
  invalidEmail: string;
  passwordTooShort: string;
  passwordTooLong: string;
  userAlreadyExists: string;
  emailNotVerified: string;
  emailAlreadyVerified: string;
  invalidToken: string;
  /** The second step of a sign-in took too long, or went well unheard: the server has forgotten it. */
  invalidTwoFactorCookie: string;
  /** The second step of a sign-in had too many tries. */
  tooManyAttemptsRequestNewCode: string;
  sessionExpired: string;
  sessionNotFresh: string;
  accountNotFound: string;
  failedToUnlinkLastAccount: string;
  linkedAccountAlreadyExists: string;
  failedToGetUserInfo: string;
  fieldNotAllowed: string;
  validationError: string;
  signUpClosed: string;
  featureDisabled: string;
  twoFactorRequired: string;
  aborted: string;
  networkError: string;
  timeout: string;
  rateLimited: string;
  serviceUnavailable: string;
  unexpectedResponse: string;
  /** Something about how the app is set up. The code is for its developers. */
  misconfigured: (code: string) => string;
  /** Nothing is known but the code. */
  unknown: (code: string) => string;
}

/** Words about a mail that is on its way. */
export interface MailedMessages {
  useAnotherAddress: string;
  nothingArrived: string;
  sendAgain: string;
  sendAgainIn: (time: string) => string;
  sentAgain: string;
  openMailApp: string;
}

/** Words that every screen may need. */
export interface CommonMessages {
  /** Label of an address. */
  email: string;
  password: string;
  name: string;
  showPassword: string;
  hidePassword: string;
  capsLock: string;
  tryAgain: string;
  /** On a button that waits. `time` looks like 0:42. */
  tryAgainIn: (time: string) => string;
  /** Too many tries: said while the button counts down. */
  limitTitle: string;
  limitText: string;
  /** Read out when a wait is over. */
  tryAgainNow: string;
  stillWorking: string;
  loading: string;
  /** Instead of a part whose code did not come: no connection, or a newer version of the app. */
  notLoaded: string;
  close: string;
  cancel: string;
  or: string;
  /** Heading over two or more errors of a form. */
  problems: (count: number) => string;
  emailMissing: string;
  emailIncomplete: (example: string) => string;
  passwordMissing: string;
  nameMissing: string;
  backToSignIn: string;
}

export interface SignInMessages {
  /** An app without a name is an empty text. */
  title: (app: string) => string;
  subtitle: string;
  forgotPassword: string;
  rememberMe: string;
  submit: string;
  newHere: (app: string) => string;
  createAccount: string;
  unverifiedTitle: string;
  unverifiedText: (email: string) => string;
  unverifiedSend: string;
  /** The server has no way in that this page can draw. */
  noMethods: string;
  alreadyTitle: (name: string) => string;
  continueAs: (name: string) => string;
  otherAccount: string;
  done: string;
  /** Where the app did not go on by itself. */
  goOn: string;
  /** Label of the first field, where a username will do as well. */
  emailOrUsername: string;
  emailOrUsernameMissing: string;
  /** On the first of two steps: the address comes alone. */
  next: string;
  /** Goes back to the first of two steps. */
  change: string;
  /** "Google" on a button as wide as the card. */
  continueWith: (provider: string) => string;
  /** Ways in that are no provider: on a narrow button, and on one as wide as the card. */
  passkey: string;
  continueWithPasskey: string;
  magicLink: string;
  continueWithMagicLink: string;
  emailCode: string;
  continueWithEmailCode: string;
  lastUsed: string;
  moreWays: string;
}

/** Whole pages, and ways to open them. */
export interface PagesMessages {
  /** In the panel beside the form, where the app has no tagline. */
  welcome: (app: string) => string;
  help: string;
  terms: string;
  privacy: string;
  signIn: string;
  signUp: string;
  rememberedTitle: string;
  rememberedText: string;
}

/** What single ways in are like, in the list of more ways. */
export interface WaysMessages {
  passkeyHint: string;
  magicLinkHint: string;
  emailCodeHint: string;
}

export interface PasskeyMessages {
  promptTitle: string;
  promptText: string;
  add: string;
  notNow: string;
  addedTitle: string;
  addedText: string;
  continue: string;
  /** Before and after the browser's dialog: a passkey may be on a phone. */
  otherDevice: string;
  /** Words of codes that only passkeys meet. */
  passkeyCancelled: string;
  passkeyAlreadyThere: string;
  passkeyDomainRefused: string;
  passkeyNotSupported: string;
  passkeyFailed: string;
  passkeyNotFound: string;
  authenticationFailed: string;
  challengeNotFound: string;
  failedToVerifyRegistration: string;
  passkeyOfSomebodyElse: string;
}

export interface MagicLinkMessages {
  title: string;
  text: string;
  submit: string;
  sentTitle: string;
  sentText: (email: string, duration: string) => string;
  /** The link works in whichever browser it is opened. */
  otherDevice: string;
  readyTitle: (app: string) => string;
  readyText: string;
  confirm: string;
  invalidTitle: string;
  invalidText: string;
  newLink: string;
  done: string;
}

export interface EmailCodeMessages {
  title: string;
  text: string;
  submit: string;
  sentTitle: string;
  sentText: (email: string, duration: string) => string;
  codeLabel: string;
  confirm: string;
  incomplete: (length: number) => string;
  verifyTitle: string;
  resetTitle: string;
  resetText: string;
  newTitle: string;
  newLabel: string;
  newSubmit: string;
  done: string;
  verified: string;
  passwordSet: string;
  /** Words of codes that only mailed codes meet. */
  invalidOtp: string;
  otpExpired: string;
  tooManyAttempts: string;
}

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
  failedTitle: string;
  tryAgain: string;
}

export interface SignUpMessages {
  title: string;
  subtitle: (app: string) => string;
  submit: string;
  haveAccount: string;
  signIn: string;
  /** Both labels appear in the text, where their links go. */
  agree: (terms: string, privacy: string) => string;
  agreeOne: (link: string) => string;
  terms: string;
  privacy: string;
  agreeMissing: string;
  checkTitle: string;
  checkText: (email: string, duration: string) => string;
  closedTitle: string;
  closedText: (app: string) => string;
  username: string;
  /** Characters that a username may have. */
  usernameRule: (min: number, max: number) => string;
  usernameChecking: string;
  usernameFree: string;
  usernameTaken: string;
  usernameInvalid: string;
  /** A label of a field that may be left empty. */
  optional: (label: string) => string;
  fieldMissing: (label: string) => string;
  fieldNoNumber: string;
  /** First entry of a list of choices. */
  choose: string;
}

export interface PasswordMessages {
  /** Under a field for a new password. */
  rule: (min: number) => string;
  tooShort: (missing: number) => string;
  tooLong: (max: number) => string;
  /** The server has found it in a data breach. */
  passwordCompromised: string;
  /** Five levels, weakest first. */
  strength: readonly [string, string, string, string, string];
}

export interface PasswordResetMessages {
  title: string;
  subtitle: string;
  submit: string;
  sentTitle: string;
  sentText: (email: string, duration: string) => string;
  newTitle: string;
  newSubtitle: string;
  newLabel: string;
  newSubmit: string;
  doneTitle: string;
  doneText: string;
  invalidTitle: string;
  invalidText: string;
  invalidAction: string;
}

export interface VerificationMessages {
  waitTitle: string;
  waitText: (email: string) => string;
  waitTextUnknown: string;
  readyTitle: string;
  readyText: (app: string) => string;
  submit: string;
  doneTitle: string;
  doneText: string;
  continue: string;
  invalidTitle: string;
  invalidText: string;
}

export interface SessionsMessages {
  title: string;
  text: string;
  thisDevice: string;
  activeNow: string;
  /** "Chrome on macOS" */
  device: (browser: string, system: string) => string;
  unknownBrowser: string;
  unknownSystem: string;
  signedInOn: (date: string) => string;
  signOut: string;
  /** Accessible name of the button of one row. */
  signOutOf: (device: string) => string;
  others: (count: number) => string;
  noOthers: string;
  signOutOthers: string;
  othersTitle: string;
  othersText: (count: number) => string;
  delay: (duration: string) => string;
  failedTitle: string;
  nothingChanged: string;
  staleText: (time: string) => string;
  notFreshTitle: string;
  notFreshText: string;
  signInAgain: string;
  signedOutOf: (device: string) => string;
  /** Of a session that began since the list was last looked at. */
  isNew: string;
  /** The server lists no more than this. */
  capped: (count: number) => string;
  /** Opens what is known of a session in full. */
  details: string;
  detailsOf: (device: string) => string;
  firstSeen: string;
  lastSeen: string;
  /** The user agent as it came. */
  agent: string;
  /** Ends the session of this browser with the others. */
  alsoHere: string;
  signOutAll: string;
  allText: string;
}

export interface AccountMessages {
  /** Accessible name of the user menu. */
  menu: (name: string) => string;
  signOut: string;
  signOutFailed: string;
  settings: string;
}

/** The page of one's own account, and what its cards share. */
export interface SettingsMessages {
  title: string;
  profile: string;
  security: string;
  sessions: string;
  keys: string;
  save: string;
  saved: string;
  /** Over why a card could not be filled. */
  failedTitle: string;
  /** Over a list that could not be loaded again. */
  stale: (time: string) => string;
  /** Under a field that was changed in another place while somebody was changing it here. */
  changedElsewhere: (value: string) => string;
  /** In place of a value that is empty now. */
  nothing: string;
  signedOutTitle: string;
  signedOutText: string;
  signIn: string;
  notFoundTitle: string;
  /** Which rows of a long list are shown. */
  range: (from: number, to: number, all: number) => string;
  newer: string;
  older: string;
}

export interface ProfileMessages {
  title: string;
  text: string;
  note: string;
}

export interface AvatarMessages {
  add: string;
  change: string;
  remove: string;
  /** Beside the button, for people with a pointer. */
  hint: string;
  /** While a file is held over it. */
  drop: string;
  saved: string;
  removed: string;
  cropTitle: string;
  cropText: string;
  /** Accessible name of the picture that is moved. */
  stage: string;
  zoom: string;
  turn: string;
  save: string;
  /** Of the codes by the same name. */
  pictureNotSupported: string;
  pictureTooLarge: string;
  pictureBroken: string;
  pictureNotSaved: string;
}

export interface PasswordChangeMessages {
  title: string;
  text: string;
  changed: (date: string) => string;
  current: string;
  currentMissing: string;
  /** Of the code `INVALID_PASSWORD`, under the current password. */
  currentWrong: string;
  forgot: string;
  new: string;
  same: string;
  signOutOthers: string;
  submit: string;
  done: string;
  doneOthers: string;
  /** For an account that signs in another way. */
  noneText: string;
  noneSend: string;
  noneSent: (email: string) => string;
}

/** Turning a second factor on and off. */
export interface TwoFactorSettingsMessages {
  title: string;
  text: string;
  on: string;
  off: string;
  app: string;
  appText: string;
  setUp: string;
  backupCodes: string;
  backupText: string;
  /** In place of `backupText`, where the server counts them. */
  backupLeft: (count: number) => string;
  /** Two or three. */
  backupFew: (count: number) => string;
  statusFailed: string;
  trusted: string;
  trustedText: string;
  /** What a device is called where nothing is known of it. */
  unknownDevice: string;
  /** "Chrome on macOS" */
  device: (browser: string, system: string) => string;
  thisDevice: string;
  trustedUntil: (date: string) => string;
  forget: string;
  /** Accessible name of the button of one device. */
  forgetOf: (device: string) => string;
  forgotten: (device: string) => string;
  newCodes: string;
  turnOff: string;
  /** For an account without a password, which cannot turn it on. */
  needsPassword: string;
  /** Where it is required, and there is time. */
  requiredBy: (app: string, date: string) => string;
  /** Where the time is over. */
  requiredNow: (app: string) => string;
  /** In place of the button that turns it off. */
  requiredOn: (app: string) => string;
  enableTitle: string;
  enableText: string;
  newCodesTitle: string;
  newCodesText: string;
  disableTitle: string;
  disableText: string;
  continue: string;
  scanTitle: string;
  scanText: string;
  /** Accessible name of the picture. */
  qr: string;
  key: string;
  keyHint: string;
  copy: string;
  copied: string;
  openInApp: string;
  codeTitle: string;
  codeText: string;
  back: string;
  turnOn: string;
  codesTitle: string;
  codesText: string;
  download: string;
  /** First line of the file and of the print. */
  fileTitle: (app: string) => string;
  print: string;
  saved: string;
  finish: string;
}

/** Proving who one is, above a page that stays as it is. */
export interface ReauthMessages {
  freshTitle: string;
  freshText: string;
  confirm: string;
  expiredTitle: string;
  expiredText: string;
  kept: string;
  signIn: string;
  signOut: string;
  forgot: string;
  usePasskey: string;
  useCode: string;
  useLink: string;
  linkSent: (email: string) => string;
  /** Where the browser opens no window for a provider: the way on leaves the page. */
  blocked: (provider: string) => string;
  /** Where the page has no way in for this person: the sign-in page may have. */
  elsewhere: string;
  elsewhereText: string;
  otherAccount: (email: string) => string;
}

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

/** Every word that Livery shows, in slices by feature. A component brings its English slice along; a locale is laid over it. */
export interface TwoFactorMessages {
  title: string;
  totpText: string;
  /** Before a mail was asked for. */
  otpOffer: string;
  otpText: string;
  otpSend: string;
  backupText: string;
  codeLabel: string;
  backupLabel: string;
  /** `duration` looks like "30 days". */
  trust: (duration: string) => string;
  submit: string;
  useTotp: string;
  useOtp: string;
  useBackup: string;
  incomplete: (length: number) => string;
  backupMissing: string;
  /** After two codes that looked right and were wrong. */
  clockHint: string;
  lockedTitle: string;
  lockedText: string;
  done: string;
  /** Words of codes that only a second factor meets. */
  invalidCode: string;
  invalidBackupCode: string;
  otpHasExpired: string;
  tooManyAttemptsRequestNewCode: string;
  sendAgain: string;
  sendAgainIn: (time: string) => string;
}

/** The address of an account, and the change to another one. */
export interface EmailChangeMessages {
  title: string;
  text: string;
  verified: string;
  unverified: string;
  /** Of the button that has an unproven address confirmed. */
  confirm: string;
  confirmSent: (email: string) => string;
  confirmCodeSent: (email: string, duration: string) => string;
  confirmSubmit: string;
  new: string;
  same: string;
  submit: string;
  sent: (email: string) => string;
  /** Nobody is told whose an address is. */
  sentHint: string;
  codeSent: (email: string, duration: string) => string;
  codeHint: string;
  /** Where the old address is asked for a code first. */
  proofSent: (email: string, duration: string) => string;
  proofHint: string;
  changed: (email: string) => string;
  fixed: string;
  readyTitle: string;
  readyText: (app: string) => string;
  readySubmit: string;
  doneTitle: string;
  doneText: string;
  /** Where the old address is asked first. */
  oldTitle: string;
  oldText: (app: string) => string;
  oldSubmit: string;
  oldDoneTitle: string;
  oldDoneText: string;
  toAccount: string;
}

export interface DeletionMessages {
  title: string;
  text: string;
  open: string;
  dialogTitle: string;
  dialogText: string;
  lost: string;
  lostProfile: string;
  lostAccess: string;
  lostWays: string;
  /** In place of the question, for the only owner of organizations, by their names. */
  soleOwner: (names: string) => string;
  /** Of the code by the same name. */
  soleOwnerOfOrganization: string;
  /** Asks for the address, so that nobody does it by habit. */
  type: (email: string) => string;
  typeWrong: string;
  submit: string;
  submitMail: string;
  mailText: (email: string) => string;
  mailed: (email: string) => string;
  mailedHint: string;
  readyTitle: string;
  readyText: (app: string) => string;
  confirm: string;
  keep: string;
  doneTitle: string;
  doneText: (app: string) => string;
  onwards: string;
  signedOutTitle: string;
  signedOutText: string;
  invalidTitle: string;
  invalidText: string;
}

export interface PasskeySettingsMessages {
  title: string;
  text: string;
  add: string;
  added: string;
  noneTitle: string;
  noneText: string;
  /** In place of a name. */
  unnamed: string;
  synced: string;
  oneDevice: string;
  createdOn: (date: string) => string;
  lastUsed: (date: string) => string;
  rename: string;
  renameOf: (name: string) => string;
  renamed: (name: string) => string;
  name: string;
  nameMissing: string;
  remove: string;
  removeOf: (name: string) => string;
  removeTitle: (name: string) => string;
  removeText: string;
  removed: (name: string) => string;
  lastWay: string;
}

export interface ApiKeysMessages {
  title: string;
  text: string;
  create: string;
  noneTitle: string;
  noneText: string;
  /** In place of a name. */
  unnamed: string;
  /** On a key that was turned off. */
  off: string;
  /** On a key that has expired. */
  ended: string;
  lastUsed: (date: string) => string;
  neverUsed: string;
  endsOn: (date: string) => string;
  endedOn: (date: string) => string;
  noEnd: string;
  left: (count: string) => string;
  /** How often it may be used: "1,000", "1 day". */
  limit: (count: string, duration: string) => string;
  /** Accessible name of the menu of one key. */
  actionsOf: (name: string) => string;
  replace: string;
  turnOff: string;
  turnedOff: (name: string) => string;
  turnOn: string;
  turnedOn: (name: string) => string;
  remove: string;
  removeTitle: (name: string) => string;
  removeText: string;
  removed: (name: string) => string;
  full: (count: string) => string;
  capped: (count: string) => string;
  /** Of the code `KEY_NOT_FOUND`. */
  keyNotFound: string;
}

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
  apiKeyPermissionNotOffered: string;
  apiKeyNeedsSession: string;
}

export interface ConnectedAccountsMessages {
  title: string;
  text: string;
  connect: string;
  connectTo: (name: string) => string;
  connected: string;
  connectedSince: (date: string) => string;
  notConnected: string;
  granted: (scopes: string) => string;
  /** Until when the app may act with the provider. */
  accessUntil: (date: string) => string;
  accessEnded: (date: string) => string;
  otherAddress: (name: string) => string;
  /** For every other reason that a person can do nothing about. */
  refused: (name: string) => string;
  disconnect: string;
  disconnectFrom: (name: string) => string;
  disconnectTitle: (name: string) => string;
  disconnectText: (name: string) => string;
  disconnected: (name: string) => string;
  lastWay: string;
}

/** Accounts that are signed in on one browser. */
export interface SwitcherMessages {
  title: string;
  text: string;
  current: string;
  switch: string;
  switchTo: (name: string) => string;
  switched: (name: string) => string;
  add: string;
  /** No more fit. */
  full: (max: number) => string;
  signOut: string;
  signOutOf: (name: string) => string;
  signedOutOf: (name: string) => string;
  /** Of the account in use and all the others on this browser. */
  signOutAll: string;
  invalidSessionToken: string;
}

export interface CheckupMessages {
  title: string;
  text: (done: number, all: number) => string;
  /** Said of a line to a screen reader. */
  done: string;
  todo: string;
  emailDone: string;
  emailTodo: string;
  emailText: string;
  emailAction: string;
  passkeyDone: string;
  passkeyTodo: string;
  passkeyText: string;
  passkeyAction: string;
  secondFactorDone: string;
  secondFactorTodo: string;
  secondFactorText: string;
  secondFactorAction: string;
  backupCodesDone: string;
  backupCodesTodo: (count: number) => string;
  backupCodesText: string;
  backupCodesAction: string;
  secondWayDone: string;
  secondWayTodo: string;
  secondWayText: string;
  secondWayAction: string;
  newDevicesDone: string;
  newDevicesTodo: (count: number) => string;
  newDevicesText: string;
  newDevicesAction: string;
  sessionsDone: string;
  sessionsTodo: (count: number) => string;
  sessionsText: string;
  sessionsAction: string;
}

export interface Messages {
  errors: ErrorMessages;
  common: CommonMessages;
  signIn: SignInMessages;
  signUp: SignUpMessages;
  twoFactor: TwoFactorMessages;
  passkey: PasskeyMessages;
  magicLink: MagicLinkMessages;
  mailed: MailedMessages;
  emailCode: EmailCodeMessages;
  social: SocialMessages;
  ways: WaysMessages;
  pages: PagesMessages;
  password: PasswordMessages;
  passwordReset: PasswordResetMessages;
  verification: VerificationMessages;
  sessions: SessionsMessages;
  account: AccountMessages;
  settings: SettingsMessages;
  profile: ProfileMessages;
  passwordChange: PasswordChangeMessages;
  emailChange: EmailChangeMessages;
  deletion: DeletionMessages;
  avatar: AvatarMessages;
  apiKeyCreation: ApiKeyCreationMessages;
  apiKeys: ApiKeysMessages;
  passkeySettings: PasskeySettingsMessages;
  connectedAccounts: ConnectedAccountsMessages;
  checkup: CheckupMessages;
  switcher: SwitcherMessages;
  guards: GuardMessages;
  reauth: ReauthMessages;
  twoFactorSettings: TwoFactorSettingsMessages;
}

/** A language with all its words. */
export interface Locale {
  /** BCP 47, for dates, numbers and `lang`. */
  tag: string;
  direction: 'ltr' | 'rtl';
  messages: Messages;
}
