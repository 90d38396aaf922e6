/**
 * Fetch options for lists that may be long. Better Auth's client looks at every text of an answer whether it is a date, which takes longer than all that we do with a
 * thousand rows; ours are read by `readDate`. What is no JSON is nothing.
 */
export const PLAIN_JSON = {
  jsonParser(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  },
};
