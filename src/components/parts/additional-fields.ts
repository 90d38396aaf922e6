import type { ReactNode } from 'react';
import type { PublicFeatures, UserFieldFeature } from '../../client/features.js';
import { toAsciiDigits } from '../../safety/one-time-code.js';

/** What a field that is drawn by the app gets. */
export interface UserFieldProps {
  id: string;
  /** The form reads the value of the element with this `name`. */
  name: string;
  required: boolean;
  error: string | undefined;
  /** What it holds already, where somebody changes their profile. */
  defaultValue?: string | undefined;
  /** Says that its value is another one now, so that the form knows that there is something to save, and what was wrong with it is forgotten. */
  onEdit: (value: string) => void;
}

/** How one of the app's own fields is drawn. */
export interface UserFieldOptions {
  /** @default its name in words: `softwareBackground` as "Software background" */
  label?: string | undefined;
  hint?: string | undefined;
  /** Words for the values of a list. @default the values */
  options?: Readonly<Record<string, string>> | undefined;
  /** Tokens of the `autocomplete` attribute. */
  autoComplete?: string | undefined;
  /** Leaves it out. */
  hidden?: boolean | undefined;
  /** Draws something else in its place. */
  render?: ((props: UserFieldProps) => ReactNode) | undefined;
}

/** Options by the field's name. Their order is the order on the screen; fields that are not named follow in the server's. */
export type UserFields = { readonly [name: string]: UserFieldOptions | undefined };

/** What Better Auth's own user has. */
type OwnUserFields = 'id' | 'name' | 'email' | 'emailVerified' | 'image' | 'createdAt' | 'updatedAt';

/**
 * Options for the fields that a client knows of, by `inferAdditionalFields`: a name that is misspelt, or that the server does not have, does not compile. Values of a
 * list are known as well.
 *
 * @example
 * const fields: UserFieldsOf<typeof authClient> = { softwareBackground: { label: 'What have you written?' } };
 */
export type UserFieldsOf<Client extends { $Infer: { Session: { user: object } } }> = {
  readonly [Name in Exclude<keyof Client['$Infer']['Session']['user'] & string, OwnUserFields>]?:
    | (Omit<UserFieldOptions, 'options'> & { options?: FieldWords<Client['$Infer']['Session']['user'][Name]> | undefined })
    | undefined;
};

/** Words for each value of a list; for any other field, of whatever somebody may enter. */
type FieldWords<Value> = [NonNullable<Value>] extends [string]
  ? string extends NonNullable<Value>
    ? Readonly<Record<string, string>>
    : { readonly [One in NonNullable<Value> & string]?: string }
  : undefined;

export interface AdditionalField extends UserFieldOptions {
  name: string;
  label: string;
  kind: 'text' | 'number' | 'boolean' | 'date' | 'choice';
  values: readonly string[];
  required: boolean;
}

/** The app's own fields that a person may fill in, in order. */
export function additionalFields(features: PublicFeatures, fields: UserFields = {}): readonly AdditionalField[] {
  const known = features.userFields;
  const order = [...Object.keys(fields).filter((name) => Object.hasOwn(known, name)), ...Object.keys(known).filter((name) => !Object.hasOwn(fields, name))];
  return order.flatMap((name) => {
    const field = known[name];
    const options = fields[name] ?? {};
    if (!field?.input || options.hidden) return [];
    return [
      {
        ...options,
        name,
        label: options.label ?? inWords(name),
        kind: kindOf(field),
        values: Array.isArray(field.type) ? field.type : [],
        required: field.required,
      },
    ];
  });
}

/** A value as the server takes it, `null` for one that it does not take, `undefined` for none. */
export function readField({ kind }: Pick<AdditionalField, 'kind'>, value: string): string | number | boolean | null | undefined {
  if (kind === 'boolean') return value !== '';
  const text = value.trim();
  if (text === '') return undefined;
  if (kind !== 'number') return text;
  const digits = toAsciiDigits(text.normalize('NFKC'));
  // A thousand to some and one to others, such as 1,000 and 1.000: asked for anew, for a number that was taken wrongly is not noticed.
  if (/^-?[1-9]\d{0,2}[.,\u066B]\d{3}$/.test(digits)) return null;
  // The decimal sign of Arabic digits is U+066B.
  const number = Number(digits.replace(/[,\u066B]/, '.'));
  return Number.isFinite(number) ? number : null;
}

/** A value of the server as a field holds it. */
export function fieldText(value: unknown, kind?: AdditionalField['kind']): string {
  if (value === null || value === undefined) return '';
  if (kind === 'boolean') return value === true ? 'on' : '';
  if (kind === 'date') {
    const date = new Date(value as string);
    return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function kindOf({ type }: UserFieldFeature): AdditionalField['kind'] {
  if (Array.isArray(type)) return 'choice';
  return type === 'number' || type === 'boolean' || type === 'date' ? type : 'text';
}

function inWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
