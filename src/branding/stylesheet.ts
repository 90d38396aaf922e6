/** Custom properties by name. */
export type BrandVariables = Readonly<Record<string, string>>;

/** Everything that `brandingVariables` can give, and nothing that could end a declaration. */
const NAME = /^--lv-[a-z-]{2,24}$/;
const VALUE = /^(?:light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)|\d{1,2}(?:\.\d+)?px|"[\p{L}\p{N} _-]{1,64}"[\w ,"-]*)$/u;

/** A stylesheet of custom properties. What is not of the engine's own making is left out, wherever the record came from; nothing for an empty one. */
export function variablesToCss(variables: BrandVariables): string {
  const declarations = Object.entries(variables).flatMap(([name, value]) => (NAME.test(name) && VALUE.test(value) ? [`  ${name}: ${value};`] : []));
  if (declarations.length === 0) return '';
  return `:root, :host {\n${declarations.join('\n')}\n}\n`;
}
