'use client';

import { type ComponentType, lazy, type ReactNode, useContext, useState } from 'react';
import { RootContext } from './root-context.js';

/** A component of a module, with the properties that it takes. */
type Part<Module, Name extends keyof Module> = Module[Name] extends ComponentType<infer Props> ? (props: Props) => ReactNode : never;
type Open = () => Promise<ComponentType<object>>;

/**
 * A part whose code is loaded when it is first drawn, inside a `Suspense`. Where that fails, for there is no connection or a newer version has taken the place of this
 * one, the rest of the page stays: the part says so, and can be asked for once more.
 */
export function later<Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name): Part<Module, Name> {
  const open: Open = async () => (await load())[name] as ComponentType<object>;
  return lazy(async () => ({ default: await open().catch(() => (props: object) => <SecondTry open={open} props={props} />) })) as never;
}

function SecondTry({ open, props }: { open: Open; props: object }): ReactNode {
  const { NotLoaded } = useContext(RootContext);
  const [Part, setPart] = useState<ComponentType<object> | null>(null);
  if (Part) return <Part {...props} />;
  return NotLoaded ? (
    <NotLoaded
      onRetry={({ target }) =>
        open().then(
          (found) => setPart(() => found),
          () => startOver(target as Node),
        )
      }
    />
  ) : null;
}

/**
 * Loads the page anew after a second failure. Most browsers before 2026 keep that a module did not come, and a page of a version that was replaced asks for files that are
 * gone: neither ends by asking again. Without a good answer nothing happens, for a reload would take away the page as well. What was typed does not outlive it, so it is
 * for somebody who still looks at the part. Source: HTML, 8.1.3.8, module maps.
 */
function startOver(part: Node) {
  fetch('', { method: 'HEAD' }).then(
    ({ ok }) => ok && part.isConnected && location.reload(),
    () => {},
  );
}
