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
  doneAction: string;
  invalidTitle: string;
  invalidText: string;
  invalidAction: string;
  unsureTitle: string;
  unsureText: string;
  unsureAction: string;
}
