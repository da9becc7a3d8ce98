import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Log } from '../../ports/log.ts';

/** Counters that several processes share through their Postgres. */
export interface SharedLimits {
  make(options: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract;
  close(): Promise<void>;
}

/**
 * Opens the counters; their table is made when it is missing. When the database cannot count, each process counts for
 * itself: a limit that fails must not refuse visitors.
 */
export async function openSharedLimits(databaseUrl: string, log: Log): Promise<SharedLimits> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', (error) => log.warn({ err: error }, 'The rate limits lost their database'));
  await makeTable(pool);
  return {
    make(options) {
      const insuranceLimiter = new RateLimiterMemory(options);
      return new RateLimiterPostgres({
        ...options,
        storeClient: pool,
        storeType: 'pool',
        tableName: TABLE,
        tableCreated: true,
        insuranceLimiter,
      });
    },
    close: () => pool.end(),
  };
}

const TABLE = 'rate_limits';

// The library's own way to make it fails when two processes start at once.
async function makeTable(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('${TABLE}'))`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS ${TABLE} (key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT)`,
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
