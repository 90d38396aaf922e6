const formatters = new WeakMap<object, Map<string, unknown>>();

/**
 * The formatter of `Intl` for a language, made once for each object of options, which therefore is to be a constant: making one takes longer than drawing a row of a list.
 */
export function formatterOf<Options extends object, Formatter>(
  Made: new (tag: string, options: Options) => Formatter,
  tag: string,
  options: Options,
): Formatter {
  const known = formatters.get(options) ?? new Map<string, unknown>();
  formatters.set(options, known);
  const formatter = (known.get(tag) as Formatter | undefined) ?? new Made(tag, options);
  known.set(tag, formatter);
  return formatter;
}
