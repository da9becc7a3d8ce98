import type { Instant } from '../../domain/availability/types.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { WaitlistDeps } from './deps.ts';
import { idFromKey } from '../id-from-key.ts';

export const LOOK_KIND = 'waitlist.look';
export const LAPSE_KIND = 'waitlist.lapse';
export const CHECK_KIND = 'waitlist.check';

/** What the outbox carries of one offer. */
export interface OfferOrder {
  readonly entry: string;
  readonly offerNo: number;
}

type Hashing = Pick<WaitlistDeps['secrets'], 'hash'>;

/** Goes through a business's list at a time; `cause` names why, so that one cause makes one look. */
export function lookOrder(
  secrets: Hashing,
  { businessId, cause, at }: { businessId: string; cause: string; at: Instant },
): OutboxMessage {
  return row(secrets, { businessId, kind: LOOK_KIND, key: `${cause}:look`, at, payload: {} });
}

/** Ends the offer when nobody answered. */
export function lapseOrder(secrets: Hashing, entry: WaitlistEntry, at: Instant): OutboxMessage {
  return ofOffer(secrets, entry, { kind: LAPSE_KIND, at });
}

/** Looks whether the offer was told. */
export function checkOrder(secrets: Hashing, entry: WaitlistEntry, at: Instant): OutboxMessage {
  return ofOffer(secrets, entry, { kind: CHECK_KIND, at });
}

function ofOffer(
  secrets: Hashing,
  { id, businessId, offerNo }: WaitlistEntry,
  { kind, at }: { kind: string; at: Instant },
): OutboxMessage {
  const payload: OfferOrder = { entry: id, offerNo };
  return row(secrets, { businessId, kind, key: `${id}:${kind}:${offerNo}`, at, payload });
}

function row(
  secrets: Hashing,
  {
    at,
    ...given
  }: Pick<OutboxMessage, 'businessId' | 'kind' | 'key' | 'payload'> & { at: Instant },
): OutboxMessage {
  return { ...given, id: idFromKey(secrets, 'out', given.key), bookingId: null, dueAt: at };
}
