import { type ServerProcess, spawnServer } from '../../e2e/support/server-process.js';
import { type FrontProxy, startProxy } from './proxy.js';
import { type Service, startPostgres, startRedis } from './services.js';

/** Two instances of the reference server behind a proxy, on one PostgreSQL and one Redis of their own. */
export interface Cluster {
  postgres: Service;
  redis: Service;
  proxy: FrontProxy;
  /** In the order of `proxy.instances`. */
  instances: ServerProcess[];
  /** Puts a new instance in the place of an old one, which has ended. */
  replace: (at: number) => Promise<void>;
  close: () => Promise<void>;
}

export async function startCluster(env: Record<string, string> = {}): Promise<Cluster> {
  const [postgres, redis, proxy] = await Promise.all([startPostgres(), startRedis(), startProxy()]);
  const spawn = () =>
    // The address of a caller comes from the test, by way of the proxy: two hops.
    spawnServer('', { DATABASE_URL: postgres.url, REDIS_URL: redis.url, APP_URL: proxy.url, PROXIES: '2', ...env });
  // Both at once: they find an empty database, and each would make the tables.
  const instances = await Promise.all([spawn(), spawn()]);
  proxy.instances.push(...instances.map(({ url }) => url));
  return {
    postgres,
    redis,
    proxy,
    instances,
    async replace(at) {
      instances[at] = await spawn();
      proxy.instances[at] = instances[at].url;
    },
    async close() {
      await proxy.close();
      await Promise.all(instances.map((instance) => instance.kill()));
      await Promise.all([postgres.close(), redis.close()]);
    },
  };
}
