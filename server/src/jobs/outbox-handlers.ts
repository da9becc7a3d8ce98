import type { OutboxRow } from '../ports/outbox.ts';

/** What became of one delivery. */
export type Outcome =
  | { readonly isDelivered: true }
  | {
      readonly isDelivered: false;
      /** False for what will never work, such as a wrong number. */
      readonly isWorthAnotherTry: boolean;
      /** In plain words, for the owner. */
      readonly reason: string;
    };

/** Calls one port; may be called again for the same row, so it must be repeatable. */
export type Handler = (row: OutboxRow) => Promise<Outcome>;

export interface Handlers {
  of(kind: string): Handler | undefined;
}

/** Who delivers what, by kind; a later capability adds its kinds here and nowhere else. */
export function createHandlers(byKind: Readonly<Record<string, Handler>>): Handlers {
  const handlers = new Map(Object.entries(byKind));
  return { of: (kind) => handlers.get(kind) };
}
