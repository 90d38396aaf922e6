/** Says whether the audit log of a database is whole: `npm run audit:verify`, with the server's own environment. Ends with 1 where it is not. */
import { existsSync } from 'node:fs';
import { readConfig } from './config.js';
import { openDatabase } from './database/database.js';

const config = readConfig(process.env);
// Opening would make an empty one, and an empty log is whole.
if (!config.databaseUrl && !existsSync(config.databaseFile))
  throw new Error(`There is no database at ${config.databaseFile}. Set DATABASE_FILE or DATABASE_URL.`);
const database = openDatabase(config);
const verdict = await database.verifyAuditLog(config.secret);
await database.close();
if (verdict.whole) console.log(`The audit log is whole: ${verdict.events} events, head ${verdict.head}`);
else {
  console.error(`The audit log is not as it was written, from ${verdict.row} on.`);
  process.exitCode = 1;
}
