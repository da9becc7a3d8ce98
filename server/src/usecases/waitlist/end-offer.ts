import { AppError } from '../../contract/app-error.ts';
import { decline, lapse } from '../../domain/waitlist/transitions.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Message, MessageState } from '../../ports/messages.ts';
import { saveAfter } from './after-change.ts';
import type { WaitlistDeps } from './deps.ts';
import type { OfferOrder } from './orders.ts';
import { findByToken } from './leave-waitlist.ts';

/** Ends an offer nobody answered in time; does nothing when it is over already. */
export async function lapseOffer(
  deps: WaitlistDeps,
  businessId: string,
  { entry: id, offerNo }: OfferOrder,
): Promise<void> {
  await endOffer(deps, { businessId, id }, (entry, now) =>
    lapse(entry, { offerNo, isReached: true }, now),
  );
}

/** How it stands with the telling of an offer. */
export type Told = 'told' | 'undecided' | 'over';

/** Whether an offer reached anybody; one that certainly did not ends at once, and the next in line is told. */
export async function checkTold(
  deps: WaitlistDeps,
  businessId: string,
  { entry: id, offerNo }: OfferOrder,
): Promise<Told> {
  const { read } = deps.store;
  const entry = await read.waitlist.byId(businessId, id);
  if (entry?.state.status !== 'offered' || entry.offerNo !== offerNo) return 'over';
  const messages = await read.messages.list(businessId, { waitlistId: id, limit: 50 });
  const own = messages.filter(({ revision }) => revision === offerNo);
  if (own.some(({ state }) => isUnderWay(state))) return 'undecided';
  if (own.some(isReached)) return 'over';
  if (own.some(({ state }) => !NOT_REACHED.includes(state))) return 'told';
  await endOffer(deps, { businessId, id }, (found, now) =>
    lapse(found, { offerNo, isReached: false }, now),
  );
  return 'over';
}

/** “Not this time”, by the link: they stay on the list. @throws AppError `waitlist.not_found`, `waitlist.offer_over` */
export async function declineOffer(deps: WaitlistDeps, token: string): Promise<void> {
  const { businessId, id } = await findByToken(deps, deps.store.read, token);
  const isDone = await endOffer(deps, { businessId, id }, decline);
  if (!isDone) throw new AppError('waitlist.offer_over', { message: 'No time is kept any more' });
}

/** Beyond doubt, or as far as anybody will ever know. */
function isReached({ state, channel }: Message): boolean {
  if (state === 'accepted') return channel === 'email';
  return state === 'delivered' || state === 'read' || state === 'unknown';
}

// Not known to have failed is taken for told: then they have their minutes.
const NOT_REACHED: readonly MessageState[] = ['failed', 'not_sent', 'undelivered', 'withdrawn'];

// Handed over is not delivered yet; the network may still give a text message back.
function isUnderWay(state: Message['state']): boolean {
  return state === 'planned' || state === 'sending';
}

async function endOffer(
  deps: WaitlistDeps,
  { businessId, id }: { businessId: string; id: string },
  change: (entry: WaitlistEntry, now: number) => WaitlistEntry | null,
): Promise<boolean> {
  const isDone = await deps.store.write(async (tx) => {
    const before = await tx.waitlist.byId(businessId, id);
    const after = before && change(before, deps.clock.now());
    return before !== null && after !== null && saveAfter(deps, tx, { before, after });
  });
  if (isDone) deps.wakeOutbox();
  return isDone;
}
