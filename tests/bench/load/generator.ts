import { text } from 'node:stream/consumers';
import { openExchange, requestBytes } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import type { LoadJob, LoadResult } from './job.ts';

// Runs as a process of its own, so that the client's work is not counted as the server's.
// @NOTE the job is written by `run-load.ts` beside it.
const job = JSON.parse(await text(process.stdin)) as LoadJob;
console.log(JSON.stringify(await run(job)));

async function run({ port, requests, count, connections }: LoadJob): Promise<LoadResult> {
  const messages = requests.map(requestBytes);
  const exchanges = await Promise.all(
    Array.from({ length: connections }, () => openExchange(port)),
  );
  const statuses: Record<string, number> = {};
  const times: number[] = [];
  let next = 0;
  const work = async (exchange: Exchange) => {
    while (next < count) {
      const message = messages[next++ % messages.length];
      if (message === undefined) return;
      const startedAt = performance.now();
      const status = await exchange.send(message);
      times.push(performance.now() - startedAt);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const startedAt = performance.now();
  await Promise.all(exchanges.map(work));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const exchange of exchanges) exchange.close();
  times.sort((a, b) => a - b);
  return { perSecond: count / seconds, statuses, median: at(times, 0.5), p99: at(times, 0.99) };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
