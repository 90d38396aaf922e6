/** Tells a developer what has nothing to do in the first load. Without a network nothing is told. */
export function tellDeveloperLater(tell: (notes: typeof import('./developer-notes.js')) => void): void {
  import('./developer-notes.js').then(tell, () => {});
}
