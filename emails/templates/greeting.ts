import type { EmailContext } from '../kit/definition.js';
import { safeName } from '../kit/safe-name.js';

/** "Hello Ada, ..." with the sentence after it; without the name when the name is a message of its own. */
export function greet({ messages }: EmailContext, name: string, sentence: string): string {
  const safe = safeName(name, '');
  return `${safe === '' ? messages.helloAll : messages.hello(safe)} ${sentence}`;
}
