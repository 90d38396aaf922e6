import { nextTask } from './next-task.js';

/** Characters that are parsed as soon as they are there: about a hundred rows. */
const FEW_CHARACTERS = 20_000;

/**
 * Fetch options for lists that may be long. Better Auth's client looks at every text of an answer whether it is a date, which takes longer than all that we do with a
 * thousand rows; ours are read by `readDate`. What is no JSON is nothing.
 */
export const PLAIN_JSON = {
  async jsonParser(text: string): Promise<unknown> {
    await nextTask(text, FEW_CHARACTERS);
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  },
};
