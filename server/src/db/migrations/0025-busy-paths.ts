import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/**
 * What a rush meets: each lane of the outbox finds its own rows, and SQLite's refusal of overlaps looks no further ahead
 * than the longest footprint.
 */
export const busyPaths: SchemaStep = {
  name: '0025-busy-paths',
  async up(db, dialect) {
    await db.schema
      .createIndex('outbox_ready_by_kind')
      .on('outbox')
      .columns(['kind', 'due_at', 'id'])
      .where(sql.ref('state'), '=', sql.lit('ready'))
      .execute();
    await db.schema.dropIndex('outbox_ready').execute();
    if (dialect === 'sqlite') await boundOverlaps(db);
  },
};

// `LONGEST_FOOTPRINT_MS` of `../occupations.ts`, as it was when this was written.
const LONGEST_MS = 777_600_000;

async function boundOverlaps(db: Kysely<unknown>): Promise<void> {
  const tooLong = sql`new.foot_end - new.foot_start > ${sql.lit(LONGEST_MS)}`;
  const overlapsAnother = sql`
    exists (
      select 1 from occupations as other
      where other.staff_id = new.staff_id
        and other.foot_end > new.foot_start
        and other.foot_end < new.foot_end + ${sql.lit(LONGEST_MS)}
        and other.foot_start < new.foot_end
        and other.share_key <> new.share_key
        and other.ref_id <> new.ref_id
    )
  `;
  for (const [name, change] of [
    ['occupations_overlap_insert', sql`insert`],
    ['occupations_overlap_update', sql`update`],
  ] as const) {
    await sql`drop trigger ${sql.ref(name)}`.execute(db);
    await sql`
      create trigger ${sql.ref(name)} before ${change} on occupations when ${overlapsAnother} or ${tooLong}
      begin select raise(abort, 'slot_taken'); end
    `.execute(db);
  }
}
