import { DAY_MS, dateOfEpochDay } from '../domain/time/local-date.ts';
import type { MessageDeps } from '../usecases/messages/deps.ts';
import { askCosts } from '../usecases/messages/ask-costs.ts';
import {
  checkSpending,
  SPENDING_KIND,
  tellOfSpending,
} from '../usecases/messages/check-spending.ts';
import type { SpendingNote } from '../usecases/messages/check-spending.ts';
import { settleUnknown } from '../usecases/messages/settle-unknown.ts';
import type { Delivery } from './outbox-handlers.ts';
import type { PeriodicWork } from './schedule.ts';

/** What comes back by itself about texts. */
export function messageWork(deps: MessageDeps): readonly PeriodicWork[] {
  return [
    { name: 'settle unknown texts', everyMs: 60_000, run: () => settleUnknown(deps) },
    { name: 'ask what texts cost', everyMs: 60_000, run: () => askCosts(deps) },
    { name: 'check spending', everyMs: 60_000, run: () => checkSpending(deps) },
    {
      name: 'forget counts of texts',
      everyMs: 3_600_000,
      run: () => {
        const week = Math.floor(deps.clock.now() / DAY_MS) - 7;
        return deps.store.write((tx) => tx.messageCounts.forget(dateOfEpochDay(week)));
      },
    },
  ];
}

/** Tells owners what a day has cost. */
export function tellSpending(deps: MessageDeps): Readonly<Record<string, Delivery>> {
  return {
    [SPENDING_KIND]: {
      isRepeatable: false,
      deliver: async ({ businessId, payload }) => {
        // @NOTE `checkSpending` wrote it.
        await tellOfSpending(deps, businessId, payload as SpendingNote);
        return { isDelivered: true };
      },
    },
  };
}
