/** How people paste a code of digits. */
export const CODE_SHAPES: readonly (readonly [shape: string, make: (code: string) => string])[] = [
  ['with spaces', (code) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
  ['with a dash and words around it', (code) => `Your code is ${code.slice(0, 3)}-${code.slice(3)}, for 3 minutes.`],
  ['in full-width digits', (code) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ['in Arabic digits', (code) => code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))],
  ['at the start of 8 KB', (code) => `${code} ${'lorem ipsum '.repeat(700)}`],
];
