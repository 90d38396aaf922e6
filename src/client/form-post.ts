/** What lets a form work before the page's script is there, or without it: made on the server by `formPost` of `livery-ui/server`. Plain data. */
export interface FormPost<State> {
  /** Which form it is, such as `sign-in`. */
  name: string;
  /** Where it goes. */
  action: string;
  /** The step that the page is at, once its form was posted. */
  state?: State | undefined;
  /** The address that was typed. */
  email?: string | undefined;
  /** The token of a mail's link. */
  token?: string | undefined;
}
