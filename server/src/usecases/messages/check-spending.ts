import { DAY_MS, dateOfEpochDay } from '../../domain/time/local-date.ts';
import type { Mail } from '../../ports/mail.ts';
import type { OutboxMessage } from '../../ports/outbox.ts';
import type { Repositories } from '../../ports/store.ts';
import { costOfDay } from './day-costs.ts';
import type { DayCost } from './day-costs.ts';
import type { MessageDeps } from './deps.ts';
import { readSettings } from './settings.ts';
import { spendingLetter } from './spending-letter.ts';
import { ALARMED, ALL_TEXTS, dayOf, SPENT_ENOUGH } from './text-limits.ts';
import { idFromKey } from '../id-from-key.ts';

export const SPENDING_KIND = 'messages.spending';

/** What the outbox carries of an alarm. */
export interface SpendingNote {
  readonly member: string;
  readonly micros: number;
  readonly currency: string;
  readonly isEstimate: boolean;
  readonly stops: boolean;
}

/** Looks at what the day has cost each business that sends; tells its owners once a day, and stops where they want it. */
export async function checkSpending(deps: MessageDeps): Promise<number> {
  // Wherever a business is, its day began less than two of ours ago.
  const since = dateOfEpochDay(Math.floor(deps.clock.now() / DAY_MS) - 1);
  const ids = await deps.store.read.messageCounts.businessesWith(ALL_TEXTS, since);
  let alarms = 0;
  for (const id of ids) if (await checkBusiness(deps, id)) alarms += 1;
  if (alarms > 0) deps.wakeOutbox();
  return alarms;
}

async function checkBusiness(deps: MessageDeps, businessId: string): Promise<boolean> {
  const { store, clock } = deps;
  const now = clock.now();
  const business = await store.read.businesses.byId(businessId);
  if (business === null) return false;
  const { limits, prices } = await readSettings(store.read, businessId);
  const cost = await costOfDay(deps, { business, prices }, now);
  const { spendingAlarm } = limits;
  const isOver =
    spendingAlarm !== null && cost !== null && cost.micros >= spendingAlarm * 1_000_000;
  const today = dayOf(deps, business, now);
  const stops = isOver && limits.spendingStops;
  return store.write(async (tx) => {
    // An owner who allows more, or does not want it to stop, is heard the same day.
    if (stops) await tx.messageCounts.take(businessId, today, [{ scope: SPENT_ENOUGH, most: 1 }]);
    else await tx.messageCounts.giveBack(businessId, today, [SPENT_ENOUGH]);
    if (!isOver) return false;
    const wasTold = await tx.messageCounts.take(businessId, today, [{ scope: ALARMED, most: 1 }]);
    if (wasTold !== null) return false;
    await tx.outbox.add(await alarms(deps, tx, { businessId, today, cost, stops }), now);
    return true;
  });
}

async function alarms(
  { secrets, clock }: Pick<MessageDeps, 'secrets' | 'clock'>,
  tx: Repositories,
  given: { businessId: string; today: string; cost: DayCost; stops: boolean },
): Promise<OutboxMessage[]> {
  const { businessId, today, cost, stops } = given;
  const members = await tx.members.list(businessId);
  return members
    .filter(({ role, userId }) => role === 'owner' && userId !== null)
    .map(({ id: member }) => {
      const key = `${businessId}:spending:${today}:${member}`;
      const note: SpendingNote = { member, stops, ...cost };
      return {
        id: idFromKey(secrets, 'out', key),
        businessId,
        kind: SPENDING_KIND,
        key,
        bookingId: null,
        payload: note,
        dueAt: clock.now(),
      };
    });
}

/** Writes to one owner. */
export async function tellOfSpending(
  { store, mail, publicUrl }: Pick<MessageDeps, 'store' | 'publicUrl'> & { readonly mail: Mail },
  businessId: string,
  note: SpendingNote,
): Promise<void> {
  const [owner, business] = await Promise.all([
    store.read.members.byId(businessId, note.member),
    store.read.businesses.byId(businessId),
  ]);
  if (owner === null || business === null) return;
  const letter = spendingLetter({ business, name: owner.name, publicUrl, ...note });
  await mail.send({ to: owner.email, locale: business.locale, ...letter });
}
