import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, test } from 'vitest';
import { AppError } from '../contract/app-error.ts';
import { orOutOfReach } from './out-of-reach.ts';

test('a file that takes nothing more is out of reach', () => {
  const database = new Database(':memory:');
  database.exec('create table texts (text)');
  database.pragma('max_page_count = 2');
  const told = orOutOfReach(
    thrownBy(() => database.exec('insert into texts values (zeroblob(100000))')),
  );
  expect(told).toMatchObject({ code: 'server.unavailable', cause: { code: 'SQLITE_FULL' } });
  expect(told).toBeInstanceOf(AppError);
});

test('a folder where no file can be opened is out of reach', () => {
  const told = orOutOfReach(thrownBy(() => new Database(import.meta.dirname)));
  expect(told).toMatchObject({ code: 'server.unavailable', cause: { code: 'SQLITE_CANTOPEN' } });
});

test.each(['57P01', '57P03', '53100', '08006'])(
  'a Postgres that says %s is out of reach',
  (code) => {
    expect(orOutOfReach(fromPostgres(code))).toMatchObject({ code: 'server.unavailable' });
  },
);

test('a Postgres that cannot be connected to is out of reach', async () => {
  const client = new pg.Client('postgres://nobody@127.0.0.1:1/none');
  const told = orOutOfReach(await client.connect().catch((error: unknown) => error));
  expect(told).toMatchObject({ code: 'server.unavailable', cause: { code: 'ECONNREFUSED' } });
});

test('what a statement did wrong stays what it is', () => {
  const database = new Database(':memory:');
  const wrongs = [
    thrownBy(() => database.exec('select nothing from nowhere')),
    fromPostgres('23505'),
    fromPostgres('57014'),
    new TypeError('The database connection is not open'),
    'a text',
  ];
  for (const wrong of wrongs) expect(orOutOfReach(wrong)).toBe(wrong);
});

function fromPostgres(code: string): Error {
  return Object.assign(new pg.DatabaseError('said Postgres', 0, 'error'), { code });
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}
