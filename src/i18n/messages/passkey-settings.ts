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
  /** Of one that was removed elsewhere meanwhile. */
  gone: string;
  lastWay: string;
}
