import type { ReactNode } from 'react';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';

export interface PersonViewProps {
  /** A name may be empty: then the address stands in its place. */
  person: { name: string; email: string; image?: string | null | undefined };
}

/** Whose account something is about. */
export function PersonView({ person: { name, email, image } }: PersonViewProps): ReactNode {
  return (
    <div className="lv lv:flex lv:items-center lv:gap-3 lv:px-3 lv:py-2 lv:border lv:border-line lv:rounded-field lv:bg-sunken">
      <Avatar name={name || email} src={safeUrl(image ?? '', 'image')} size={36} />
      <span className="lv lv:flex-1 lv:grid">
        <bdi className="lv lv:truncate lv:font-medium" title={name || email}>
          {name || email}
        </bdi>
        {name ? (
          <bdi className="lv lv:truncate lv:text-13 lv:text-ink-2" title={email}>
            {email}
          </bdi>
        ) : null}
      </span>
    </div>
  );
}
