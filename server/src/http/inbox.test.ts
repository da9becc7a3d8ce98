import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInbox } from './inbox.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('messages are read in the order they came', async () => {
  const inbox = createInbox({ most: 3, summary: 'all' });
  inbox.put('a');
  inbox.put('b');
  expect([await inbox.next(10), await inbox.next(10)]).toEqual(['a', 'b']);
});

test('a reader who waits is woken by what comes, and by nothing after the wait', async () => {
  const inbox = createInbox({ most: 3, summary: 'all' });
  const woken = inbox.next(25_000);
  inbox.put('a');
  expect(await woken).toBe('a');
  const quiet = inbox.next(25_000);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(await quiet).toBeNull();
});

test('when too much waits, one message stands for all of it', async () => {
  const inbox = createInbox({ most: 2, summary: 'all' });
  for (const message of ['a', 'b', 'c', 'd']) inbox.put(message);
  expect([await inbox.next(10), await inbox.next(10)]).toEqual(['all', 'd']);
});

test('after the end what is there is still read, and then nothing more', async () => {
  const inbox = createInbox({ most: 2, summary: 'all' });
  inbox.put('a');
  inbox.end();
  inbox.put('b');
  expect([await inbox.next(10), await inbox.next(10)]).toEqual(['a', undefined]);
});
