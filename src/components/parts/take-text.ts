/** Puts a text on the clipboard. `false` where the browser does not let a page do so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands a text over as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun; what it was made of is a secret.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Prints a text alone, not the page around it. Made by hand, for Trusted Types refuse markup in a text. */
export function printText(title: string, text: string): void {
  const frame = document.createElement('iframe');
  // Drawn, though nowhere: browsers print nothing of a frame that is not.
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const page = frame.contentDocument;
  const sheet = frame.contentWindow;
  if (!page || !sheet) {
    frame.remove();
    return;
  }
  page.title = title;
  const words = page.createElement('pre');
  words.textContent = text;
  page.body.append(words);
  sheet.addEventListener('afterprint', () => frame.remove());
  sheet.print();
}
