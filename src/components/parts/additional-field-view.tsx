import type { ReactNode } from 'react';
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
  onEdit: () => void;
}

/** One of the app's own fields, by what the server says of it. */
export function AdditionalFieldView({ id, messages, field, error, onEdit }: AdditionalFieldViewProps): ReactNode {
  const { name, kind, values, options = {}, hint, autoComplete, required } = field;
  const label = required || kind === 'boolean' ? field.label : messages.signUp.optional(field.label);
  const shared = { id, name, label, error, required, onChange: onEdit };
  if (kind === 'boolean') return <Checkbox {...shared} className={undefined} />;
  if (kind === 'choice')
    return (
      <SelectField {...shared} hint={hint} defaultValue="">
        <option className="lv" value="" disabled={required}>
          {messages.signUp.choose}
        </option>
        {values.map((value) => (
          <option key={value} className="lv" value={value}>
            {options[value] ?? value}
          </option>
        ))}
      </SelectField>
    );
  const input = { text: { type: 'text' }, number: { type: 'text', inputMode: 'decimal', dir: 'ltr' }, date: { type: 'date', dir: 'ltr' } } as const;
  return <TextField {...shared} {...input[kind]} hint={hint} autoComplete={autoComplete ?? 'off'} maxLength={500} />;
}
