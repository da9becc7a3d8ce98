import fc from 'fast-check';
import type { Trouble } from '../../../world/google/start-google.ts';

/** When something is, on the grid of a shop that is open from nine to five. */
export interface Slot {
  readonly day: number;
  readonly hour: number;
}

/** One thing that happens; `nth` counts round what there is. */
export type Act =
  | { readonly do: 'book'; readonly slot: Slot }
  | { readonly do: 'move'; readonly nth: number; readonly slot: Slot }
  | { readonly do: 'cancel'; readonly nth: number }
  | Decision
  | ForeignChange
  | {
      readonly do: 'fail';
      readonly on: string;
      readonly trouble: Trouble;
      readonly times: number;
    }
  | { readonly do: 'heal' }
  | { readonly do: 'end access' }
  | { readonly do: 'expire sync tokens' }
  | { readonly do: 'show tombstones'; readonly look: 'full' | 'bare' }
  | { readonly do: 'deliver' }
  | { readonly do: 'look' }
  | { readonly do: 'wait'; readonly minutes: number }
  /** The server dies so many steps from now, and is started again. */
  | { readonly do: 'kill'; readonly steps: number }
  | { readonly do: 'together'; readonly acts: readonly Act[] };

/** What the owner says to a conflict in the console. */
export interface Decision {
  readonly do: 'decide';
  readonly nth: number;
  readonly choice: 'keep' | 'move' | 'cancel';
  readonly slot: Slot;
}

/** What the calendar's owner does in Google. */
export type ForeignChange =
  | { readonly do: 'add event'; readonly slot: Slot; readonly kind: EventKind }
  | { readonly do: 'move event'; readonly nth: number; readonly slot: Slot }
  | { readonly do: 'delete event'; readonly nth: number }
  | { readonly do: 'move our event'; readonly nth: number; readonly slot: Slot }
  | { readonly do: 'delete our event'; readonly nth: number };

export type EventKind = 'one' | 'two hours' | 'half past' | 'whole day' | 'series' | 'free';

// Nothing that lies: a 404 for what is there, or an answer that takes real time.
const TROUBLES: readonly Trouble[] = [401, 403, 410, 429, 500, 503, 'cut', 'garbage', 'lost'];
const METHODS = [
  '*',
  'events.list',
  'events.insert',
  'events.update',
  'events.get',
  'events.delete',
] as const;

export interface Grid {
  readonly days: number;
}

/** All acts, each as likely as it should be; shrinks to fewer and earlier ones. */
export function anyAct(grid: Grid): fc.Arbitrary<Act> {
  const simple = fc.oneof(
    { weight: 6, arbitrary: booking(grid) },
    { weight: 3, arbitrary: visitorChange(grid) },
    { weight: 2, arbitrary: decision(grid) },
    { weight: 6, arbitrary: foreignChange(grid) },
    { weight: 5, arbitrary: weather() },
    { weight: 6, arbitrary: work() },
  );
  return fc.oneof(
    { weight: 9, arbitrary: simple },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('together' as const),
        acts: fc.array(simple, { minLength: 2, maxLength: 4 }),
      }),
    },
  );
}

/** Something changes, something goes wrong, and the server works on: what single acts seldom make of themselves. */
export function anyEpisode(grid: Grid): fc.Arbitrary<readonly Act[]> {
  const change = fc.oneof(
    booking(grid),
    visitorChange(grid),
    visitorChange(grid),
    foreignChange(grid),
    decision(grid),
  );
  const effort = fc.constantFrom<Act>({ do: 'deliver' }, { do: 'deliver' }, { do: 'look' });
  return fc.tuple(change, failure(), effort);
}

export function booking(grid: Grid): fc.Arbitrary<Act> {
  return fc.record({ do: fc.constant('book' as const), slot: slotIn(grid) });
}

export function visitorChange(grid: Grid): fc.Arbitrary<Act> {
  return fc.oneof(
    fc.record({ do: fc.constant('move' as const), nth: fc.nat(999), slot: slotIn(grid) }),
    fc.record({ do: fc.constant('cancel' as const), nth: fc.nat(999) }),
  );
}

export function decision(grid: Grid): fc.Arbitrary<Act> {
  return fc.record({
    do: fc.constant('decide' as const),
    nth: fc.nat(999),
    choice: fc.constantFrom('keep' as const, 'move' as const, 'cancel' as const),
    slot: slotIn(grid),
  });
}

export function foreignChange(grid: Grid): fc.Arbitrary<ForeignChange> {
  const nth = fc.nat(999);
  const slot = slotIn(grid);
  const kind = fc.constantFrom<EventKind>(
    'one',
    'two hours',
    'half past',
    'whole day',
    'series',
    'free',
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('add event' as const), slot, kind }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('move event' as const), nth, slot }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('delete event' as const), nth }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('move our event' as const), nth, slot }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete our event' as const), nth }) },
  );
}

/** What goes wrong, on Google's side or on ours. */
export function weather(): fc.Arbitrary<Act> {
  return fc.oneof(
    { weight: 6, arbitrary: failure() },
    { weight: 2, arbitrary: fc.constant<Act>({ do: 'heal' }) },
    { weight: 1, arbitrary: fc.constant<Act>({ do: 'end access' }) },
    { weight: 1, arbitrary: fc.constant<Act>({ do: 'expire sync tokens' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('show tombstones' as const),
        look: fc.constantFrom('full' as const, 'bare' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('kill' as const),
        steps: fc.integer({ min: 1, max: 40 }),
      }),
    },
  );
}

function failure(): fc.Arbitrary<Act> {
  return fc.record({
    do: fc.constant('fail' as const),
    on: fc.constantFrom(...METHODS),
    trouble: fc.constantFrom(...TROUBLES),
    times: fc.integer({ min: 1, max: 3 }),
  });
}

/** What the server does by itself, in time. */
export function work(): fc.Arbitrary<Act> {
  return fc.oneof(
    fc.constant<Act>({ do: 'deliver' }),
    fc.constant<Act>({ do: 'look' }),
    fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 20 }) }),
  );
}

function slotIn({ days }: Grid): fc.Arbitrary<Slot> {
  return fc.record({
    day: fc.nat(days - 1),
    hour: fc.integer({ min: 9, max: 16 }),
  });
}
