/** Compiled, never run: the names and values of an app's own fields are those that its client knows. */

import { inferAdditionalFields } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';
import { useProfile } from '../../hooks/use-profile.js';
import type { AccountSettingsProps } from '../account/account-settings.js';
import type { SignUpProps } from '../sign-up/sign-up.js';
import type { UserFieldsOf } from './additional-fields.js';

const client = createAuthClient({
  plugins: [
    inferAdditionalFields({
      user: {
        softwareBackground: { type: 'string', required: false },
        hardwareBackground: { type: ['none', 'hobby', 'profession'], required: false },
        yearsOfPractice: { type: 'number', required: false },
      },
    }),
  ],
});

type Fields = UserFieldsOf<typeof client>;

export const fields: Fields = {
  softwareBackground: { label: 'What have you written?', hint: 'In any language.' },
  hardwareBackground: { options: { hobby: 'At home', profession: 'At work' } },
  yearsOfPractice: { hidden: true },
};

// What takes fields takes these.
export const settings: AccountSettingsProps = { fields };
export const signUp: SignUpProps = { fields };

export const misspelt: Fields = {
  // @ts-expect-error there is no such field
  softwareBackgroud: { label: 'What have you written?' },
};
export const notOurs: Fields = {
  // @ts-expect-error the name is asked for by the form itself
  name: { label: 'Name' },
};
export const unknownValue: Fields = {
  hardwareBackground: {
    options: {
      // @ts-expect-error it is no value of the list
      hobbyist: 'At home',
    },
  },
};

/** What is read and saved of a profile is what the client knows. */
export function Profile() {
  const { user, save } = useProfile<typeof client>();
  const background: 'none' | 'hobby' | 'profession' | null | undefined = user?.hardwareBackground;
  void save({ name: 'Ada King', hardwareBackground: 'hobby', yearsOfPractice: null });
  // @ts-expect-error it is no value of the list
  void save({ hardwareBackground: 'hobbyist' });
  // @ts-expect-error there is no such field
  void save({ softwareBackgroud: 'Notes' });
  // @ts-expect-error an address is changed by a link
  void save({ email: 'ada@example.com' });
  // Without a client, any field goes.
  void useProfile().save({ anything: 1 });
  return background;
}
