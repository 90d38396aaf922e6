import { type AuthContext, type BetterAuthPlugin, getCurrentAdapter } from 'better-auth';

import type { EmailJob, EmailStore } from './queue.js';

const MODEL = 'liveryEmail';

/** The outbox as a table of the auth database, so that whatever Better Auth runs on keeps the mails, too. */
export const outboxSchema = {
  [MODEL]: {
    fields: {
      template: { type: 'string', required: true },
      recipient: { type: 'string', required: true, index: true },
      payload: { type: 'string', required: true },
      locale: { type: 'string', required: true },
      status: { type: 'string', required: true, index: true },
      attempts: { type: 'number', required: true },
      createdAt: { type: 'date', required: true },
      nextAttemptAt: { type: 'date', required: true },
      expiresAt: { type: 'date', required: true },
      lastError: { type: 'string', required: false },
    },
  },
} satisfies BetterAuthPlugin['schema'];

/**
 * Stores mails through Better Auth's own adapter. A mail that is asked for inside a transaction, such as that of a sign-up, is part of it: either both are there
 * or neither.
 */
export function adapterStore({ adapter }: Pick<AuthContext, 'adapter'>): EmailStore {
  return {
    async add(job) {
      await (await getCurrentAdapter(adapter)).create({ model: MODEL, data: job });
    },
    async countSince(recipient, template, since) {
      return (await getCurrentAdapter(adapter)).count({
        model: MODEL,
        where: [
          { field: 'recipient', value: recipient },
          { field: 'template', value: template },
          { field: 'createdAt', operator: 'gt', value: since },
        ],
      });
    },
    due(now, limit) {
      return adapter.findMany<EmailJob>({
        model: MODEL,
        where: [
          { field: 'status', value: 'waiting' },
          { field: 'nextAttemptAt', operator: 'lte', value: now },
        ],
        sortBy: { field: 'createdAt', direction: 'asc' },
        limit,
      });
    },
    async claim(job, nextAttemptAt) {
      const changed = await adapter.updateMany({
        model: MODEL,
        where: [
          { field: 'id', value: job.id },
          { field: 'attempts', value: job.attempts },
          { field: 'status', value: 'waiting' },
        ],
        update: { attempts: job.attempts + 1, nextAttemptAt },
      });
      return changed === 1;
    },
    async update(id, change) {
      await adapter.update({ model: MODEL, where: [{ field: 'id', value: id }], update: change });
    },
  };
}
