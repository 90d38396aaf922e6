// In a page Better Auth keeps the request that it is working on in one global place, so two at a time would write into each other's database. The line is global,
// too, for two copies of this module share that place.
const LINE = Symbol.for('livery.sandbox');

type Holder = { [LINE]?: Promise<unknown> };

/** Runs a job after all that were asked for before it, by any sandbox of the page. A job must not wait for another one. */
export function inLine<Result>(job: () => Promise<Result>): Promise<Result> {
  const holder = globalThis as Holder;
  const next = (holder[LINE] ?? Promise.resolve()).then(job, job);
  holder[LINE] = next.catch(() => {});
  return next;
}
