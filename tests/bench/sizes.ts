import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DEMO_KEYS } from '@bookingsaas/demo-site/keys';
import type { BenchRow } from './bench-row.ts';
import { SERVER, withServer } from './load/measured-server.ts';

const GROUP = 'sizes, brotli 11';
const DIST = join(import.meta.dirname, '..', '..', 'widget', 'dist');

/** Sizes of what a visitor downloads, beside those of others. */
export async function rows(): Promise<BenchRow[]> {
  if (!existsSync(DIST)) throw new Error('widget/dist is missing: run `pnpm build` first.');
  return [...(await documentRows()), ...fileRows()];
}

async function documentRows(): Promise<BenchRow[]> {
  return withServer(SERVER, async ({ port }) => {
    const salon = await compressedDocument(port, DEMO_KEYS.salon);
    const tutor = await compressedDocument(port, DEMO_KEYS.tutor);
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
  });
}

async function compressedDocument(port: number, key: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/w/${key}?embed=1`, {
    headers: { 'accept-encoding': 'identity' },
  });
  if (!response.ok) throw new Error(`/w/${key} answered ${response.status}`);
  return brotli(Buffer.from(await response.arrayBuffer()));
}

function fileRows(): BenchRow[] {
  return newestOfEach().map((file) => {
    const value = brotli(readFileSync(join(DIST, file)));
    if (file !== 'embed.js') return { group: GROUP, name: file, value, unit: 'B' };
    const note = 'Cal.com 14,800 B; Calendly about 24,000 B gzip';
    return limited({ name: 'embed.js, the loader', value, goal: 2_000, note });
  });
}

// Files of earlier builds stay for a while, for loaders in caches; a visitor of today gets the newest.
function newestOfEach(): string[] {
  const files = ['embed.js', ...readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`)]
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, builtAt: statSync(join(DIST, file)).mtimeMs }))
    .toSorted((one, other) => one.builtAt - other.builtAt);
  const newest = new Map(files.map(({ file }) => [file.replace(/-[^-]+\.js$/, ''), file]));
  return [...newest.values()].toSorted();
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
