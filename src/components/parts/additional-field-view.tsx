import type { ChangeEvent, ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';

export interface AdditionalFieldViewProps {
  id: string;
  messages: Pick<Messages, 'signUp'>;
  field: {
    name: string;
    label: string;
    hint?: string | undefined;
    kind: 'text' | 'number' | 'boolean' | 'date' | 'choice';
    values: readonly string[];
    options?: Readonly<Record<string, string>> | undefined;
    autoComplete?: string | undefined;
    required: boolean;
  };
  error: string | undefined;
  /** What the field holds, where somebody else keeps it. @default it keeps it by itself */
  value?: string | undefined;
  onEdit: (value: string) => void;
}

/** One of the app's own fields, by what the server says of it. */
export function AdditionalFieldView({ id, messages, field, error, value, onEdit }: AdditionalFieldViewProps): ReactNode {
  const { name, kind, values, options = {}, hint, autoComplete, required } = field;
  const label = required || kind === 'boolean' ? field.label : messages.signUp.optional(field.label);
  // The app's words may be in another language than ours.
  const words = (text: string | undefined) => (text ? <bdi className="lv">{text}</bdi> : undefined);
  const shared = { id, name, label, error, required };
  const kept = value === undefined ? {} : { value };
  if (kind === 'boolean') {
    const checked = value === undefined ? {} : { checked: value !== '' };
    return <Checkbox {...shared} {...checked} className={undefined} onChange={(event) => onEdit(event.target.checked ? 'on' : '')} />;
  }
  if (kind === 'choice')
    return (
      <SelectField
        {...shared}
        {...(value === undefined ? { defaultValue: '' } : kept)}
        hint={words(hint)}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onEdit(event.target.value)}
      >
        <option className="lv" value="" disabled={required}>
          {messages.signUp.choose}
        </option>
        {values.map((one) => (
          <option key={one} className="lv" value={one}>
            {options[one] ?? one}
          </option>
        ))}
      </SelectField>
    );
  const input = { text: { type: 'text' }, number: { type: 'text', inputMode: 'decimal', dir: 'ltr' }, date: { type: 'date', dir: 'ltr' } } as const;
  return (
    <TextField
      {...shared}
      {...kept}
      {...input[kind]}
      hint={words(hint)}
      autoComplete={autoComplete ?? 'off'}
      maxLength={500}
      onChange={(event) => onEdit(event.target.value)}
    />
  );
}
