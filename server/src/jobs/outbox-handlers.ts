import type { Instant } from '../domain/availability/types.ts';
import type { OutboxRow } from '../ports/outbox.ts';

/** What became of one delivery. */
export type Outcome =
  | { readonly isDelivered: true }
  | {
      readonly isDelivered: false;
      /** False for what will never work, such as a wrong number. */
      readonly isWorthAnotherTry: boolean;
      /** When to try again; left out, the worker waits longer each time, and gives up after twelve tries. */
      readonly tryAgainAt?: Instant;
      /** Nothing was tried in vain: somebody else has to be waited for, and tries are counted from the beginning. */
      readonly isWaiting?: boolean;
      /** In plain words, for the owner. */
      readonly reason: string;
    };

/** Calls one port. */
export type Handler = (row: OutboxRow) => Promise<Outcome>;

/** How rows of one kind are delivered. */
export interface Delivery {
  readonly deliver: Handler;
  /**
   * What becomes of a row whose process died in the middle. True: it is delivered again, because the other side can
   * tell (our own database, ids we chose). False: it ends as `unknown`, because sending twice would be worse.
   */
  readonly isRepeatable: boolean;
}

export interface Handlers {
  readonly kinds: readonly string[];
  of(kind: string): Delivery | undefined;
}

/** Who delivers what, by kind; a later capability adds its kinds here and nowhere else. A bare function is not repeatable. */
export function createHandlers(byKind: Readonly<Record<string, Handler | Delivery>>): Handlers {
  const deliveries = new Map(
    Object.entries(byKind).map(([kind, given]) => [
      kind,
      typeof given === 'function' ? { deliver: given, isRepeatable: false } : given,
    ]),
  );
  return { kinds: [...deliveries.keys()], of: (kind) => deliveries.get(kind) };
}
