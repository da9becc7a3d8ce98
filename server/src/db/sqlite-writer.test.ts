import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { SqliteWriter } from './sqlite-writer.ts';

test('works that wait together share a commit, each with its own end', async () => {
  const { writer, notes, write } = openNotes();
  const ends = await Promise.allSettled([
    write('one'),
    write('two', new Error('No')),
    writer.write(async () => notes()),
  ]);
  expect(ends).toMatchObject([
    { status: 'fulfilled', value: 'one' },
    { status: 'rejected', reason: { message: 'No' } },
    // The first is seen before its commit: by nobody but those who share it.
    { status: 'fulfilled', value: ['one'] },
  ]);
  expect(notes()).toEqual(['one']);
});

test('nobody hears of success before the commit', async () => {
  const { database, writer, write } = openNotes();
  const seen: boolean[] = [];
  await Promise.all([
    write('one').then(() => seen.push(database.inTransaction)),
    writer.write(async () => seen.push(database.inTransaction)),
  ]);
  expect(seen).toEqual([true, false]);
});

test('when the whole transaction ends by itself, all who shared it are told', async () => {
  const { database, writer, notes, write } = openNotes();
  const ends = await Promise.allSettled([
    write('one'),
    writer.write(async () => {
      // As SQLite does by itself when the disk is full.
      database.exec('rollback');
      throw new Error('The disk is full');
    }),
    write('three'),
  ]);
  expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(notes()).toEqual(['three']);
});

test('a write that begins while another runs waits for it', async () => {
  const { writer, notes, write } = openNotes();
  const goOn = Promise.withResolvers<void>();
  const first = writer.write(() => goOn.promise);
  const second = write('second');
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(notes()).toEqual([]);
  goOn.resolve();
  await Promise.all([first, second]);
  await writer.settled();
  expect(notes()).toEqual(['second']);
});

test('when no transaction can begin, those who wait are told, and later ones can go on', async () => {
  const { database, notes, write } = openNotes();
  database.exec('begin');
  const refused = await Promise.allSettled([write('one'), write('two')]);
  expect(refused.map((end) => end.status)).toEqual(['rejected', 'rejected']);
  expect(await write('three')).toBe('three');
  expect(notes()).toEqual(['three']);
});

function openNotes() {
  const database = new Database(':memory:');
  onTestFinished(() => {
    database.close();
  });
  database.exec('create table notes (text)');
  const writer = new SqliteWriter(database);
  const add = database.prepare('insert into notes values (?)');
  return {
    database,
    writer,
    notes: () => database.prepare('select text from notes').pluck().all(),
    write: (text: string, refusal?: Error) =>
      writer.write(async () => {
        add.run(text);
        if (refusal !== undefined) throw refusal;
        return text;
      }),
  };
}
