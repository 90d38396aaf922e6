/** Says whether the audit log of a database is whole: `npm run audit:verify`, with the server's own environment. Ends with 1 where it is not. */
import Database from 'libsql';
import { verifyAuditLog } from './audit-log.js';
import { readConfig } from './config.js';

const { databaseFile, secret } = readConfig(process.env);
const verdict = verifyAuditLog(new Database(databaseFile, { readonly: true } as never), secret);
if (verdict.whole) console.log(`The audit log is whole: ${verdict.events} events, head ${verdict.head}`);
else {
  console.error(`The audit log is not as it was written, from ${verdict.row} on.`);
  process.exitCode = 1;
}
