'use client';

import { type ReactNode, Suspense } from 'react';
import type { UploadAvatar } from '../../hooks/use-avatar.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useProfile } from '../../hooks/use-profile.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useUsernameCheck } from '../../hooks/use-username-check.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { profile } from '../../i18n/en/profile.js';
import { settings } from '../../i18n/en/settings.js';
import { signUp } from '../../i18n/en/sign-up.js';
import { later } from '../../ui/later.js';
import { additionalFields, type UserFields } from '../parts/additional-fields.js';
import { usernameLimits } from '../parts/username-words.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { CardWaiting } from './card-waiting.js';
import { ProfileCardView } from './profile-card-view.js';

const AvatarField = later(() => import('../avatar/avatar-field.js'), 'AvatarField');
const english = { common, errors, profile, settings, signUp };

export interface ProfileCardProps extends LookProps {
  /** How the app's own fields are drawn, and in which order: what the server says of its `user.additionalFields` decides which there are. */
  fields?: UserFields | undefined;
  /** Keeps pictures in a place of your own. @default the endpoint of `avatars()` of `livery-ui/server`; without either, the picture is only shown */
  uploadAvatar?: UploadAvatar | undefined;
  className?: string | undefined;
}

/** Name, username and the app's own fields of whoever is signed in. Nothing when nobody is. */
export const ProfileCard = withLook<ProfileCardProps>(function ProfileCard({ fields, uploadAvatar, className }: ProfileCardProps): ReactNode {
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { user, pending, error, saved, save, reset } = useProfile();
  const limits = usernameLimits(features);
  const usernameCheck = useUsernameCheck({ min: limits.min });
  const slow = useSlow();
  if (!user)
    return <CardWaiting className={className} fields={2} title={messages.profile.title} text={messages.profile.text} label={messages.common.loading} />;
  return (
    <ProfileCardView
      // Somebody else's drafts are nobody's business.
      key={user.id}
      user={user}
      messages={messages}
      fields={additionalFields(features, fields)}
      picture={
        uploadAvatar || features.plugins.avatar ? (
          <Suspense fallback={<div className="lv lv:h-16 lv:mb-2" />}>
            <AvatarField user={user} upload={uploadAvatar} />
          </Suspense>
        ) : undefined
      }
      username={
        features.plugins.username
          ? { ...limits, immutable: features.plugins.username.immutable === true, state: usernameCheck.state, onCheck: usernameCheck.check }
          : undefined
      }
      pending={pending}
      error={error}
      saved={saved}
      slow={slow}
      className={className}
      onEdit={reset}
      onSave={(changes) => {
        usernameCheck.check('');
        void save(changes);
      }}
    />
  );
});
