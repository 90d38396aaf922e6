import type { EmailJob, EmailStore } from './queue.js';

/** Keeps mails in memory until they are sent. A crash loses them: for apps that would rather have no table. */
export function memoryStore(): EmailStore {
  const jobs = new Map<string, EmailJob>();
  return {
    async add(job) {
      const id = crypto.randomUUID();
      jobs.set(id, { ...job, id });
    },
    async due(now, limit) {
      return [...jobs.values()].filter((job) => job.status === 'waiting' && job.nextAttemptAt <= now).slice(0, limit);
    },
    async claim(job, nextAttemptAt) {
      const current = jobs.get(job.id);
      if (!current || current.attempts !== job.attempts || current.status !== 'waiting') return false;
      jobs.set(job.id, { ...current, attempts: current.attempts + 1, nextAttemptAt });
      return true;
    },
    async update(id, change) {
      const current = jobs.get(id);
      if (current) jobs.set(id, { ...current, ...change });
    },
    async countSince(recipient, template, since) {
      return [...jobs.values()].filter((job) => job.recipient === recipient && job.template === template && job.createdAt > since).length;
    },
  };
}
