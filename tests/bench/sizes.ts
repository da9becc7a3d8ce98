import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import type { BenchRow } from './bench-row.ts';
import { startMeasured } from './load/measured-server.ts';

const GROUP = 'sizes, brotli 11';
const DIST = join(import.meta.dirname, '..', '..', 'widget', 'dist');

/** Sizes of what a visitor downloads, beside those of others. */
export async function rows(): Promise<BenchRow[]> {
  if (!existsSync(DIST)) throw new Error('widget/dist is missing: run `pnpm build` first.');
  return [...(await documentRows()), ...fileRows()];
}

async function documentRows(): Promise<BenchRow[]> {
  const server = await startMeasured('server/src/main.ts', '/readyz');
  try {
    const salon = await compressedDocument(server.port, DEMO_KEYS.salon);
    const tutor = await compressedDocument(server.port, DEMO_KEYS.tutor);
    const note = 'Cal.com: over 400,000 B, Booker alone 458,000 B';
    return [
      limited({ name: 'complete /w/{key}?embed=1, salon', value: salon, goal: 14_600, note }),
      limited({
        name: 'complete /w/{key}?embed=1, tutor',
        value: tutor,
        goal: 14_600,
        note: 'CSS, JS and the first times in one response',
      }),
    ];
  } finally {
    await server.stop();
  }
}

async function compressedDocument(port: number, key: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/w/${key}?embed=1`, {
    headers: { 'accept-encoding': 'identity' },
  });
  if (!response.ok) throw new Error(`/w/${key} answered ${response.status}`);
  return brotli(Buffer.from(await response.arrayBuffer()));
}

function fileRows(): BenchRow[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|css)$/.test(file),
  );
  return files.toSorted().map((file) => {
    const value = brotli(readFileSync(join(DIST, file)));
    if (file !== 'embed.js') return { group: GROUP, name: file, value, unit: 'B' };
    return limited({
      name: 'embed.js, the loader',
      value,
      goal: 2_000,
      note: 'Cal.com 14,800 B; Calendly about 24,000 B gzip',
    });
  });
}

function limited({
  name,
  value,
  goal,
  note,
}: {
  name: string;
  value: number;
  goal: number;
  note: string;
}): BenchRow {
  return { group: GROUP, name, value, unit: 'B', goal, ok: value <= goal, note };
}

function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
