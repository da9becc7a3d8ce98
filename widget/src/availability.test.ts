import { describe, expect, test } from 'vitest';
import type { Ask } from './api.ts';
import { createAvailability } from './availability.ts';
import { at, DECEMBER, salon } from './stories/salon.ts';

describe('the free times of one visit', () => {
  test('start with those that came with the page, until more of the month is asked for', async () => {
    const { ask, asked } = server({ days: { '2026-12-08': ['2026-12-08T08:00:00Z'] }, next: null });
    const store = createAvailability(ask, { ...salon, firstTo: '2026-12-15' }, 'visit');
    expect(store.read('coupe-femme', null, '2026-12')).toMatchObject({
      starts: DECEMBER,
      isWhole: false,
    });
    await store.load('coupe-femme', null, '2026-12');
    expect(store.read('coupe-femme', null, '2026-12')).toEqual({
      starts: [at('2026-12-08', '09:00')],
      isWhole: true,
      next: null,
    });
    expect(asked).toEqual([
      '/availability?service=coupe-femme&from=2026-11-29&to=2027-01-02&visit=visit',
    ]);
  });

  test('need no question for a month that came whole with the page', async () => {
    const { ask, asked } = server({ days: {}, next: null });
    const store = createAvailability(ask, salon, 'visit');
    await store.load('coupe-femme', null, '2026-12');
    store.read('coupe-femme', null, '2026-12');
    await store.load('coupe-femme', null, '2026-12');
    expect(asked).toEqual([]);
  });

  test('of one person are asked for once, however often they are looked at', async () => {
    const { ask, asked } = server({ days: {}, next: '2027-01-05T08:00:00Z' });
    const store = createAvailability(ask, salon, 'visit');
    expect(store.read('coupe-femme', 'ines', '2026-12')).toBeUndefined();
    await Promise.all([1, 2, 3].map(() => store.load('coupe-femme', 'ines', '2026-12')));
    await store.load('coupe-femme', 'ines', '2026-12');
    expect(asked).toHaveLength(1);
    expect(store.read('coupe-femme', 'ines', '2026-12')?.next).toBe(at('2027-01-05', '09:00'));
  });

  test('are old after somebody else took a time', async () => {
    const { ask, asked } = server({ days: {}, next: null });
    const store = createAvailability(ask, salon, 'visit');
    store.forget();
    expect(store.read('coupe-femme', null, '2026-12')).toBeUndefined();
    await store.load('coupe-femme', null, '2026-12');
    expect(asked).toHaveLength(1);
  });

  test('a server that does not answer leaves the month unknown, and is asked again', async () => {
    const asked: string[] = [];
    const ask: Ask = async (path) => {
      asked.push(path);
      return { is: 'silent', why: 'offline', retryMs: 8_000 };
    };
    const store = createAvailability(ask, salon, 'visit');
    expect(await store.load('coupe-femme', 'ines', '2026-12')).toBe(false);
    expect(await store.load('coupe-femme', 'ines', '2026-12')).toBe(false);
    expect(store.read('coupe-femme', 'ines', '2026-12')).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});

function server(value: object): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async (path) => {
      asked.push(path);
      // @NOTE a fake answers every path alike; the caller names the type.
      return { is: 'ok', value: value as never };
    },
  };
}
