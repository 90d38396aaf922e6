'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { Query, QueryState } from '../client/query.js';

/** What is known of a query. The first component that looks at it makes it load. */
export function useQuery<Data>({ $state }: Query<Data>): QueryState<Data> {
  const subscribe = useCallback((listener: () => void) => $state.listen(listener), [$state]);
  const read = () => $state.value as QueryState<Data>;
  return useSyncExternalStore(subscribe, read, read);
}
