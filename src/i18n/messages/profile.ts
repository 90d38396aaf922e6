export interface ProfileMessages {
  title: string;
  text: string;
  note: string;
  usernameFixed: string;
}
