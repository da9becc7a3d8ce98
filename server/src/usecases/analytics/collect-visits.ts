import type { VisitMessage } from '../../contract/visit-events.ts';
import type { LocalDate } from '../../domain/availability/types.ts';
import type { Log } from '../../ports/log.ts';
import type { Drop, StoredVisit } from '../../ports/visit-log.ts';
import type { OwnedWidget } from '../../ports/widgets.ts';
import type { Core } from '../core.ts';
import { isAllowedSite } from '../widgets/allowed-sites.ts';
import { createDaysOf } from './days-of.ts';
import { visitOf } from './visit-of.ts';

/** A widget's message as it arrived. */
export interface ToldVisit {
  readonly widgetKey: string;
  readonly message: VisitMessage;
  /** Only ever hashed. */
  readonly address: string;
  readonly userAgent: string;
  readonly origin: string | undefined;
}

export interface VisitCollector {
  /** Keeps a message until the next batch; never waits and never fails. */
  take(told: ToldVisit): void;
  /** Counts one that is not kept. */
  drop(widgetKey: string, reason: Drop['reason']): void;
  /** Writes what is waiting. */
  flush(): Promise<void>;
}

export interface CollectorLimits {
  /** Messages in memory; more are dropped, and counted. */
  readonly mostWaiting: number;
  readonly mostInBatch: number;
  readonly batchMs: number;
}

type Deps = Pick<Core, 'store' | 'clock' | 'secrets' | 'zones' | 'publicUrl'> & {
  readonly log: Log;
  /** Whether a browser says that nobody sits before it. */
  readonly isRobot: (userAgent: string) => boolean;
};

type Waiting = ToldVisit & { readonly at: number };

const LIMITS: CollectorLimits = { mostWaiting: 5_000, mostInBatch: 500, batchMs: 1_000 };
const MOST_WIDGETS_DROPPED = 2_000;

/** Collects what widgets tell of visits and writes it in batches, one statement each. */
export function createVisitCollector(
  deps: Deps,
  { mostWaiting, mostInBatch, batchMs }: CollectorLimits = LIMITS,
): VisitCollector {
  let waiting: Waiting[] = [];
  let drops = new Map<string, Map<Drop['reason'], number>>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  return { take, drop, flush };

  function take(told: ToldVisit): void {
    if (deps.isRobot(told.userAgent)) return drop(told.widgetKey, 'robots');
    if (waiting.length >= mostWaiting) return drop(told.widgetKey, 'overflow');
    waiting.push({ ...told, at: deps.clock.now() });
    plan(waiting.length >= mostInBatch ? 0 : batchMs);
    return undefined;
  }

  function drop(widgetKey: string, reason: Drop['reason']): void {
    if (drops.size >= MOST_WIDGETS_DROPPED && !drops.has(widgetKey)) return;
    const counts = drops.get(widgetKey) ?? new Map<Drop['reason'], number>();
    drops.set(widgetKey, counts);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    plan(batchMs);
  }

  function plan(ms: number): void {
    if (timer !== undefined && ms > 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
    timer.unref();
  }

  // One batch after the other: a slow database makes the queue longer, not the load higher.
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(writeAll);
    return writing;
  }

  async function writeAll(): Promise<void> {
    const open = createBatch(deps);
    while (waiting.length > 0 || drops.size > 0) {
      const batch = waiting.slice(0, mostInBatch);
      waiting = waiting.slice(mostInBatch);
      const dropped = drops;
      drops = new Map();
      try {
        await open.write(batch, dropped);
      } catch (err) {
        deps.log.error({ err, count: batch.length }, 'Visits were not written');
        for (const { widgetKey } of batch) countLost(widgetKey);
        return;
      }
    }
  }

  function countLost(widgetKey: string): void {
    const counts = drops.get(widgetKey) ?? new Map<Drop['reason'], number>();
    counts.set('overflow', (counts.get('overflow') ?? 0) + 1);
    if (drops.size < MOST_WIDGETS_DROPPED) drops.set(widgetKey, counts);
  }
}

function createBatch({ store, clock, secrets, zones, publicUrl }: Deps) {
  const daysOf = createDaysOf({ store, clock, zones });
  const widgets = new Map<string, Promise<OwnedWidget | null>>();
  const salts = new Map<string, Promise<string>>();
  const own = new URL(publicUrl).origin;
  return { write };

  async function write(
    batch: readonly Waiting[],
    dropped: ReadonlyMap<string, ReadonlyMap<Drop['reason'], number>>,
  ): Promise<void> {
    const visits = (await Promise.all(batch.map(storedVisit))).filter((visit) => visit !== null);
    const counted = (
      await Promise.all([...dropped].map(([key, counts]) => dropOf(key, counts)))
    ).filter((drop) => drop !== null);
    if (visits.length === 0 && counted.length === 0) return;
    await store.write(async (tx) => {
      await tx.visitLog.add(visits.map(({ visit }) => visit));
      await tx.dayCounts.mark(tasksOf(visits));
      for (const { businessId, day, drops } of counted)
        await tx.visitLog.addDrops(businessId, day, drops);
    });
  }

  async function storedVisit(told: Waiting): Promise<DatedVisit | null> {
    const { widgetKey, at, address, userAgent, origin } = told;
    const place = await placeOf(widgetKey, at);
    if (place === null || !isFromHere(place.widget, origin)) return null;
    const { businessId, day } = place;
    const from = { userAgent, sender: origin === own ? undefined : origin };
    const salt = await saltOf(businessId, day);
    // The address and the browser are known to nobody once the salt is gone.
    const visitor = secrets
      .hash([salt, address, userAgent, widgetKey].join('\n'))
      .slice(0, VISITOR_CHARACTERS);
    return {
      day,
      visit: { businessId, widgetKey, at, visitor, ...visitOf(told.message, from) },
    };
  }

  async function dropOf(widgetKey: string, counts: ReadonlyMap<Drop['reason'], number>) {
    const place = await placeOf(widgetKey, clock.now());
    const drops = [...counts].map(([reason, count]) => ({ reason, count }));
    return place && { businessId: place.businessId, day: place.day, drops };
  }

  async function placeOf(widgetKey: string, at: number) {
    const found = widgets.get(widgetKey) ?? store.read.widgets.byKey(widgetKey);
    widgets.set(widgetKey, found);
    const widget = await found;
    const days = widget && (await daysOf(widget.businessId));
    return days && widget && { widget, businessId: widget.businessId, day: days.dayOf(at) };
  }

  function saltOf(businessId: string, day: LocalDate): Promise<string> {
    const name = `${businessId} ${day}`;
    const salt = salts.get(name) ?? findSalt(businessId, day);
    salts.set(name, salt);
    return salt;
  }

  async function findSalt(businessId: string, day: LocalDate): Promise<string> {
    const known = await store.read.visitLog.salt(businessId, day);
    if (known !== null) return known;
    const fresh = { salt: secrets.newToken(), createdAt: clock.now() };
    // Another process may have been faster, and its salt is the one that counts.
    await store.write((tx) => tx.visitLog.addSalt(businessId, day, fresh));
    return (await store.read.visitLog.salt(businessId, day)) ?? fresh.salt;
  }

  function isFromHere({ allowedSites }: OwnedWidget, origin: string | undefined): boolean {
    return origin === undefined || origin === own || isAllowedSite(allowedSites, origin);
  }
}

const VISITOR_CHARACTERS = 24;

interface DatedVisit {
  readonly day: LocalDate;
  readonly visit: StoredVisit;
}

function tasksOf(visits: readonly DatedVisit[]) {
  const tasks = visits.map(({ day, visit: { businessId, widgetKey } }) => ({
    businessId,
    kind: 'visits' as const,
    day,
    widgetKey,
  }));
  return [...new Map(tasks.map((task) => [Object.values(task).join('\n'), task])).values()];
}
