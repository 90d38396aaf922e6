#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { checkBranding } from './check-branding.js';
import { examineApp } from './examine-app.js';
import { type Finding, print } from './finding.js';

const USAGE = `livery check [--env-file .env]   what your branding variables come to: values that cannot be used, colours that were repaired, pictures that are not there
livery doctor                   whether what is installed here goes together: versions, copies, the stylesheet
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'env-file': { type: 'string', default: '.env' }, help: { type: 'boolean', short: 'h', default: false } },
});
const [command] = positionals;

async function run(): Promise<Finding[] | null> {
  if (values.help) return null;
  if (command === 'check') {
    const file = values['env-file'];
    const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
    return checkBranding({ ...written, ...process.env }, fetch);
  }
  return command === 'doctor' ? examineApp(process.cwd()) : null;
}

const findings = await run();
if (!findings) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  for (const line of print(findings)) console.log(line);
  process.exitCode = findings.some(({ kind }) => kind === 'problem') ? 1 : 0;
}
