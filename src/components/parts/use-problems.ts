'use client';

import { useEffect, useRef, useState } from 'react';

/** What is wrong with the fields of a form, by name. */
export type Problems<Field extends string> = { [Name in Field]?: string };

/** For each field a check that returns what is wrong with its value, or `null`. */
export type Rules<Field extends string> = Record<Field, (value: string) => string | null>;

export interface UseProblemsResult<Field extends string> {
  problems: Problems<Field>;
  /** Reads and checks a form. Returns the values when all is well; else moves the focus to what is wrong and returns `null`. */
  check: (form: HTMLFormElement, rules: Rules<Field>) => Record<Field, string> | null;
  /** Takes a remark away once its field is edited. */
  forget: (field: Field) => void;
}

/** Checks a form when it is sent, never while somebody types. Source: WCAG 2.2, 3.3.1; QUALITY.md W04. */
export function useProblems<Field extends string>(): UseProblemsResult<Field> {
  const [problems, setProblems] = useState<Problems<Field>>({});
  const refused = useRef<HTMLFormElement | null>(null);

  useEffect(() => {
    // Moves the page's focus, once the remarks are there to be read out: to the only bad field, or to the list of several.
    const form = refused.current;
    refused.current = null;
    const names = Object.keys(problems);
    if (!form || names.length === 0) return;
    const target = names.length === 1 ? form.elements.namedItem(names[0] as string) : form.querySelector('[data-slot="problems"]');
    if (target instanceof HTMLElement) target.focus();
  }, [problems]);

  function check(form: HTMLFormElement, rules: Rules<Field>): Record<Field, string> | null {
    const data = new FormData(form);
    const fields = Object.keys(rules) as Field[];
    const values = Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? '')])) as Record<Field, string>;
    const found = Object.fromEntries(fields.flatMap((field) => [[field, rules[field](values[field])] as const]).filter(([, problem]) => problem !== null));
    refused.current = form;
    setProblems(found as Problems<Field>);
    return Object.keys(found).length === 0 ? values : null;
  }

  function forget(field: Field) {
    if (!(field in problems)) return;
    const { [field]: _gone, ...rest } = problems;
    setProblems(rest as Problems<Field>);
  }

  return { problems, check, forget };
}

/** For the `ref` of a form: from here on it is checked by us. Until then, and without script, by the browser. */
export function ownChecks(form: HTMLFormElement | null): void {
  if (form) form.noValidate = true;
}
