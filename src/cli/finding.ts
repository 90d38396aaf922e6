/** One thing that was looked at: as it should be, worth knowing, or to be mended. */
export interface Finding {
  kind: 'fine' | 'note' | 'problem';
  text: string;
}

const MARKS = { fine: 'ok  ', note: 'note', problem: 'NO  ' } as const;

/** The findings as lines, and a last one that counts. */
export function print(findings: readonly Finding[]): string[] {
  const problems = findings.filter(({ kind }) => kind === 'problem').length;
  return [
    ...findings.map(({ kind, text }) => `${MARKS[kind]} ${text}`),
    problems === 0 ? 'All is as it should be.' : `${problems === 1 ? 'One thing' : `${problems} things`} to mend.`,
  ];
}
