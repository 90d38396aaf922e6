import type { FormPage } from 'livery-ui/server';
import { headers } from 'next/headers';

export type SearchParams = Promise<Record<string, string>>;

/** What `formPost` has to know of a page, so that its form works before the script is there, or without it. */
export async function formPage(path: string, searchParams: SearchParams): Promise<FormPage> {
  return { url: `${path}?${new URLSearchParams(await searchParams)}`, headers: await headers(), afterSignIn: '/dashboard' };
}
