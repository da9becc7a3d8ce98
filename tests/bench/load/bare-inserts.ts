import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Inserts a booking-sized row in a transaction of its own, `count` times; answers how many a second. */
export function bareInserts(folder: string, count: number): number {
  const database = new Database(join(folder, `bare-${crypto.randomUUID()}.sqlite`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(
    'create table booking (id text primary key, staff text, starts integer, ends integer, customer text)',
  );
  const insert = database.prepare('insert into booking values (?, ?, ?, ?, ?)');
  const customer = JSON.stringify({ name: 'Julien Moreau', email: 'julien@example.com' });
  const write = database.transaction((index: number) => {
    insert.run(crypto.randomUUID(), 'nadia', index, index + 900_000, customer);
  });
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) write.immediate(index);
  const seconds = (performance.now() - startedAt) / 1000;
  database.close();
  return count / seconds;
}
