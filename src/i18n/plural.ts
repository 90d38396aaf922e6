export type PluralForms = { other: string } & { [Form in Intl.LDMLPluralRule]?: string };

/** Chooses among the forms that a language has for a number, and puts the number in place of `#`. Source: CLDR plural rules. */
export function plural(tag: string, count: number, forms: PluralForms): string {
  return (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other).replace('#', String(count));
}
