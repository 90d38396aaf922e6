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
