import { atom, type ReadableAtom } from 'nanostores';

/** What a person has to prove before a held request goes on. */
export type ChallengeKind = 'session-expired' | 'session-not-fresh';

export interface Challenges {
  /** The challenge that waits for the person, or `null`. */
  $challenge: ReadableAtom<ChallengeKind | null>;
  /** Says that somebody draws challenges, and is told of each, and of its end by `null`. Returns the way to stop. */
  attend(listener: (challenge: ChallengeKind | null) => void): () => void;
  /** Asks the person. Resolves to `false` at once when nobody draws challenges, so that the request fails as any other. */
  ask(kind: ChallengeKind): Promise<boolean>;
  /** Ends the current challenge: `true` lets the held requests go on. */
  answer(proved: boolean): void;
}

/** Holds requests until the person has proved who they are. Requests that meet the same obstacle wait for one answer. */
export function createChallenges(): Challenges {
  const $challenge = atom<ChallengeKind | null>(null);
  let attendants = 0;
  let waiting: ((proved: boolean) => void)[] = [];

  function answer(proved: boolean) {
    const held = waiting;
    waiting = [];
    $challenge.set(null);
    for (const resolve of held) resolve(proved);
  }

  return {
    $challenge,
    answer,
    attend(listener) {
      attendants += 1;
      const stop = $challenge.listen(listener);
      return () => {
        stop();
        attendants -= 1;
        if (attendants === 0) answer(false);
      };
    },
    ask(kind) {
      if (attendants === 0) return Promise.resolve(false);
      if (!$challenge.get()) $challenge.set(kind);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
