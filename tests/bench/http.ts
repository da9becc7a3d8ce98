import type { BenchRow } from './bench-row.ts';
import { openAdmin } from './load/admin.ts';
import { bareInserts } from './load/bare-inserts.ts';
import { availabilityRequest, bookingRequests, openBusySalon } from './load/busy-salon.ts';
import type { BusySalon } from './load/busy-salon.ts';
import type { LoadResult } from './load/job.ts';
import { HELLO, SERVER, withFolder, withServer, withServerIn } from './load/measured-server.ts';
import type { MeasuredServer } from './load/measured-server.ts';
import { runLoad } from './load/run-load.ts';

const GROUP = 'server, as ratios of the same run';
const ROUNDS = 9;
const READS = 2_000;
const BOOKINGS = 400;
const WARM_UPS = 3;
const READERS = 8;
const VISITORS_BOOKING = 32;

/** Throughput beside the least a server and a database could do, start-up time and memory. */
export async function rows(): Promise<BenchRow[]> {
  return withServer(HELLO, (hello) =>
    withFolder(async (folder) => {
      const first = await withServerIn(folder, SERVER, (server) => measure(hello, server));
      const again = await withServerIn(folder, SERVER, async (server) => server.startedIn);
      return [
        ...first.rows,
        startRow('first start: schema and sample business', first.startedIn, hello),
        startRow('every other start', again, hello),
        first.memory,
      ];
    }),
  );
}

async function measure(hello: MeasuredServer, server: MeasuredServer) {
  const atRest = megabytes(server.memory());
  const salon = await openBusySalon(openAdmin(server));
  const measured = [...(await readingRows(hello, server)), ...(await bookingRows(server, salon))];
  const note = `after the load ${megabytes(server.memory())} MB; hello ${megabytes(hello.memory())} MB`;
  const memory: BenchRow = {
    group: GROUP,
    name: 'memory at rest',
    value: atRest,
    unit: 'MB',
    note,
  };
  return { rows: measured, memory, startedIn: server.startedIn };
}

function startRow(name: string, milliseconds: number, hello: MeasuredServer): BenchRow {
  const note = `to the first answer; hello ${Math.round(hello.startedIn)} ms`;
  return { group: GROUP, name, value: Math.round(milliseconds), unit: 'ms', note };
}

// Rounds alternate, so that whatever else the machine does falls on both sides.
async function readingRows(hello: MeasuredServer, server: MeasuredServer): Promise<BenchRow[]> {
  const availability = {
    port: server.port,
    requests: [await availabilityRequest(server.port)],
    count: READS,
    connections: READERS,
  };
  const least = {
    port: hello.port,
    requests: [{ method: 'GET' as const, path: '/' }],
    count: READS,
    connections: READERS,
  };
  await runLoad(least);
  await runLoad(availability);
  const rounds: { ours: LoadResult; theirs: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ theirs: await runLoad(least), ours: await runLoad(availability) });
  }
  const ratio = median(rounds.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond));
  const perSecond = Math.round(median(rounds.map(({ ours }) => ours.perSecond)));
  const p99 = median(rounds.map(({ ours }) => ours.p99)).toFixed(1);
  return [
    {
      group: GROUP,
      name: 'availability of 30 days, warm',
      value: ratio,
      unit: '× hello',
      goal: 0.6,
      ok: ratio >= 0.6,
      note: `${perSecond} a second, p99 ${p99} ms`,
    },
  ];
}

async function bookingRows(server: MeasuredServer, salon: BusySalon): Promise<BenchRow[]> {
  const rounds: { ours: LoadResult; bare: number }[] = [];
  // The first rounds of a fresh process measure its compiler, so they are not counted.
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const bare = bareInserts(server.folder, BOOKINGS);
    const requests = bookingRequests(salon, {
      from: (round + WARM_UPS) * BOOKINGS,
      count: BOOKINGS,
    });
    const ours = await runLoad({
      port: server.port,
      requests,
      count: BOOKINGS,
      connections: VISITORS_BOOKING,
    });
    if (round >= 0) rounds.push({ bare, ours });
  }
  const ratio = median(rounds.map(({ ours, bare }) => ours.perSecond / bare));
  const perSecond = Math.round(median(rounds.map(({ ours }) => ours.perSecond)));
  return [
    {
      group: GROUP,
      name: 'booking, synchronous=FULL',
      value: ratio,
      unit: '× bare insert',
      goal: 0.3,
      ok: ratio >= 0.3,
      note: `${perSecond} a second over HTTP, ${VISITORS_BOOKING} visitors at once`,
    },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
