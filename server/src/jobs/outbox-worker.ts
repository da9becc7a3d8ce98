import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Lane, OutboxQueue, OutboxRow, OutboxState } from '../ports/outbox.ts';
import type { Delivery, Handlers, Outcome } from './outbox-handlers.ts';

export interface OutboxWorker {
  /** Something was added: look now instead of at the next tick. Before `start`, only a `drain` under way hears it. */
  wake(): void;
  /** Delivers everything due, then resolves; for tests and for the last round before stopping. */
  drain(): Promise<void>;
  /** Begins to look every `tickMs`. */
  start(): void;
  /** Resolves when what is being delivered is done; nothing new is claimed. */
  stop(): Promise<void>;
}

export interface WorkerParts {
  readonly queue: OutboxQueue;
  readonly handlers: Handlers;
  readonly clock: Clock;
  readonly log: Log;
  /** Between 0 and 1, for the jitter of a next try. */
  readonly chance: () => number;
  readonly tickMs?: number;
  /** Which kinds it delivers; left out, all. */
  readonly lane?: Lane;
  /** Its handlers wait for their turn: that a round took long says nothing of how busy the machine is. */
  readonly isPaced?: boolean;
  /** Told the state each delivery ended in. */
  readonly onSettled?: (state: OutboxState) => void;
}

/** Delivers what the use cases put into the outbox: claims rows under a lease, hands each to its handler, settles it. */
export function createOutboxWorker(parts: WorkerParts): OutboxWorker {
  const { queue, handlers, clock, log } = parts;
  let timer: NodeJS.Timeout | undefined;
  let waking: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isAgainNeeded = false;
  let isHurried = false;
  let isStarted = false;
  let isStopped = false;
  return { wake, drain, start, stop };

  function wake(): void {
    if (isStopped) return;
    if (running !== null) isAgainNeeded = true;
    else if (isStarted) waking ??= setTimeout(look, WAKE_AFTER_MS);
  }

  function look(): void {
    waking = undefined;
    void begin().catch((error: unknown) =>
      log.error({ err: error }, 'The outbox could not be read'),
    );
  }

  function drain(): Promise<void> {
    isHurried = true;
    return begin();
  }

  function begin(): Promise<void> {
    // Whoever asks during a round wants what was added since it began.
    isAgainNeeded = true;
    running ??= rounds().finally(() => {
      running = null;
      isHurried = false;
    });
    return running;
  }

  function start(): void {
    timer = setInterval(wake, parts.tickMs ?? TICK_MS);
    timer.unref();
    isStarted = true;
    look();
  }

  async function stop(): Promise<void> {
    isStopped = true;
    clearInterval(timer);
    clearTimeout(waking);
    await running;
  }

  async function rounds(): Promise<void> {
    while (isAgainNeeded) {
      isAgainNeeded = false;
      const begunAt = performance.now();
      const rows = await queue.claim({
        now: clock.now(),
        leaseMs: LEASE_MS,
        limit: MOST_AT_ONCE,
        lane: parts.lane,
      });
      await Promise.all(rows.map(deliver));
      if (rows.length === MOST_AT_ONCE && !isStopped) isAgainNeeded = true;
      // In a rush visitors come first: what is told about them can be told a little later.
      if (isAgainNeeded && !isHurried && !isStopped) {
        const took = performance.now() - begunAt;
        const wished = parts.isPaced === true ? REST_MS : REST_FOR_EACH * took;
        await setTimeoutAsync(Math.min(Math.max(REST_MS, wished), LONGEST_REST_MS));
      }
    }
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const delivery = handlers.of(row.kind);
    if (delivery === undefined) {
      const reason = 'Nothing here knows how to deliver this kind';
      return settle(row, { state: 'failed', reason });
    }
    // A row that stays `claimed` is claimed again when its lease runs out.
    if (!delivery.isRepeatable && !(await queue.markSending(row.id, clock.now()))) return;
    await settle(row, settled(row, await attempt(row, delivery)));
  }

  async function settle(
    row: OutboxRow,
    outcome: Parameters<OutboxQueue['settle']>[1],
  ): Promise<void> {
    await queue.settle(row.id, outcome, clock.now());
    parts.onSettled?.(outcome.state);
  }

  async function attempt(row: OutboxRow, { deliver: send }: Delivery): Promise<Outcome> {
    try {
      return await send(row);
    } catch (error) {
      log.error({ err: error, kind: row.kind, id: row.id }, 'A delivery broke');
      return { isDelivered: false, isWorthAnotherTry: true, reason: 'Something broke on our side' };
    }
  }

  function settled(row: OutboxRow, outcome: Outcome): Parameters<OutboxQueue['settle']>[1] {
    if (outcome.isDelivered) return { state: 'sent' };
    const { reason, tryAgainAt } = outcome;
    if (!outcome.isWorthAnotherTry) return { state: 'failed', reason };
    const isWaiting = outcome.isWaiting === true;
    if (tryAgainAt !== undefined)
      return { state: 'ready', dueAt: tryAgainAt, reason, ...(isWaiting && { isWaiting }) };
    if (row.attempts >= MOST_TRIES) return { state: 'failed', reason };
    return { state: 'ready', dueAt: clock.now() + backOff(row.attempts, parts.chance()), reason };
  }
}

/** Milliseconds until the next try: doubling from 5 s to 1 h, between half and all of it. */
export function backOff(attempts: number, chance: number): number {
  const whole = Math.min(5_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);
  return Math.round(whole * (0.5 + chance / 2));
}

const TICK_MS = 5_000;
const WAKE_AFTER_MS = 30;
const REST_MS = 100;
// A round that took long did so because others were busy.
const REST_FOR_EACH = 4;
const LONGEST_REST_MS = 1_000;
const LEASE_MS = 60_000;
const MOST_AT_ONCE = 20;
const MOST_TRIES = 12;
