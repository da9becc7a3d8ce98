import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextWrite } from './next-write.ts';
import type { WriteFacts } from './next-write.ts';

const wanted = { start: 1, end: 2, print: 'p' };
const written = { start: 1, end: 2, print: 'p' };
const isForced = false;

describe('what has to be written', () => {
  test('a booking without an event is inserted, also when it is not known whether it arrived', () => {
    expect(nextWrite({ wanted, link: null, isForced })).toBe('insert');
    for (const state of ['planned', 'leaving'] as const) {
      expect(nextWrite({ wanted, link: { state, written: null }, isForced })).toBe('insert');
    }
  });

  test('nothing, when Google has it as it should be', () => {
    const link = { state: 'present' as const, written };
    expect(nextWrite({ wanted, link, isForced })).toBe('nothing');
    expect(nextWrite({ wanted: { ...wanted, print: 'q' }, link, isForced })).toBe('update');
    expect(nextWrite({ wanted, link, isForced: true })).toBe('update');
  });

  test('whatever may be there of a booking that ended is deleted, once', () => {
    for (const state of ['planned', 'present', 'leaving'] as const) {
      expect(nextWrite({ wanted: null, link: { state, written }, isForced })).toBe('delete');
    }
    const link = { state: 'gone' as const, written: null };
    expect(nextWrite({ wanted: null, link, isForced })).toBe('nothing');
    expect(nextWrite({ wanted: null, link: null, isForced })).toBe('nothing');
  });

  test('an event its owner deleted comes back only when the booking moved on, or they said so', () => {
    const link = { state: 'gone' as const, written };
    expect(nextWrite({ wanted, link, isForced })).toBe('nothing');
    expect(nextWrite({ wanted, link, isForced: true })).toBe('insert');
    expect(nextWrite({ wanted: { ...wanted, start: 0 }, link, isForced })).toBe('insert');
  });

  test('every step, done, leads to nothing', () => {
    const state = fc.constantFrom('planned', 'present', 'leaving', 'gone');
    const print = fc.constantFrom('p', 'q');
    const link = fc.option(
      fc.record({
        state,
        written: fc.option(fc.record({ start: fc.nat(2), end: fc.nat(2), print })),
      }),
    );
    const facts = fc.record({
      wanted: fc.option(fc.record({ start: fc.nat(2), end: fc.nat(2), print })),
      link,
      isForced: fc.boolean(),
    });
    fc.assert(fc.property(facts, (given) => nextWrite(done(given)) === 'nothing'));
  });
});

/** The facts after the step was carried out. */
function done(facts: WriteFacts): WriteFacts {
  switch (nextWrite(facts)) {
    case 'nothing':
      return facts;
    case 'delete':
      return { ...facts, isForced: false, link: { state: 'gone', written: null } };
    case 'insert':
    case 'update':
      return { ...facts, isForced: false, link: { state: 'present', written: facts.wanted } };
  }
}
