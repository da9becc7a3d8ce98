import type { Log } from '../ports/log.ts';
import { forgetVisits } from '../usecases/analytics/forget-visits.ts';
import { rollUp } from '../usecases/analytics/roll-up.ts';
import { completeEnded } from '../usecases/bookings/complete-ended.ts';
import { expirePending } from '../usecases/bookings/expire-pending.ts';
import type { Core } from '../usecases/core.ts';
import { forgetAnswers } from '../usecases/bookings/forget-answers.ts';
import { forgetExpiredSignIns } from '../usecases/members/forget-expired.ts';
import { forgetCustomers } from '../usecases/privacy/forget-customers.ts';
import { forgetSent } from '../usecases/privacy/forget-sent.ts';
import { planSummaries } from '../usecases/summaries/plan-summaries.ts';
import { forgetDeliveries } from '../usecases/webhooks/forget-deliveries.ts';
import { removeExpiredHolds } from '../usecases/holds/remove-expired-holds.ts';

/** Work that comes back by itself. */
export interface PeriodicWork {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<number>;
}

/** All of it. Each may run in several processes at once. */
export function periodicWork(core: Core): readonly PeriodicWork[] {
  return [
    { name: 'expire pending bookings', everyMs: 30_000, run: () => expirePending(core) },
    { name: 'complete ended bookings', everyMs: 60_000, run: () => completeEnded(core) },
    { name: 'remove expired holds', everyMs: 60_000, run: () => removeExpiredHolds(core) },
    { name: 'forget expired sign-ins', everyMs: 3_600_000, run: () => forgetExpiredSignIns(core) },
    {
      name: 'forget old webhook deliveries',
      everyMs: 3_600_000,
      run: () => forgetDeliveries(core),
    },
    { name: 'count visits and bookings', everyMs: 60_000, run: () => rollUp(core) },
    { name: 'forget visits', everyMs: 300_000, run: () => forgetVisits(core) },
    { name: 'plan weekly summaries', everyMs: 60_000, run: () => planSummaries(core) },
    { name: 'forget old answers', everyMs: 3_600_000, run: () => forgetAnswers(core) },
    { name: 'forget customers', everyMs: 3_600_000, run: () => forgetCustomers(core) },
    { name: 'forget what was delivered', everyMs: 3_600_000, run: () => forgetSent(core) },
  ];
}

export interface Schedule {
  start(): void;
  /** Resolves when what is running is done. */
  stop(): Promise<void>;
}

export function createSchedule(work: readonly PeriodicWork[], log: Log): Schedule {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  return {
    start() {
      for (const item of work) {
        const timer = setInterval(() => once(item), item.everyMs);
        timer.unref();
        timers.add(timer);
      }
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };

  // A slow run is not overtaken by the next.
  function once(item: PeriodicWork): void {
    if (running.has(item.name)) return;
    const run = item
      .run()
      .then((count) => {
        if (count > 0) log.debug({ work: item.name, count }, 'Periodic work done');
      })
      .catch((error: unknown) => log.error({ err: error, work: item.name }, 'Periodic work failed'))
      .finally(() => running.delete(item.name));
    running.set(item.name, run);
  }
}
