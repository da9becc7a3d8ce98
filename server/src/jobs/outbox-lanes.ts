import type { Lane } from '../ports/outbox.ts';
import { createOutboxWorker } from './outbox-worker.ts';
import type { OutboxWorker, WorkerParts } from './outbox-worker.ts';

/**
 * A worker for each group of kinds that waits for somebody else's server, and one for all the rest, as if they were
 * one: a receiver that takes its time delays only its own lane.
 */
export function createOutboxLanes(
  parts: Omit<WorkerParts, 'lane'>,
  slow: readonly (readonly string[])[],
  /** Kinds of `slow` that go at a pace of their own. */
  paced: readonly string[] = [],
): OutboxWorker {
  const isSlow = new Set(slow.flat());
  // A kind that nobody here delivers waits for a process that does.
  const lanes: Lane[] = [parts.handlers.kinds.filter((kind) => !isSlow.has(kind)), ...slow];
  const workers = lanes.map((lane) =>
    createOutboxWorker({ ...parts, lane, isPaced: lane.some((kind) => paced.includes(kind)) }),
  );
  return {
    wake() {
      for (const worker of workers) worker.wake();
    },
    async drain() {
      // The slow lanes carry what the first one made of the bookings.
      for (const worker of workers) await worker.drain();
    },
    start() {
      for (const worker of workers) worker.start();
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
