import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BenchRow } from '../tests/bench/bench-row.ts';
import { benchTable } from './lib/bench-table.ts';

type BenchModule = { rows(): Promise<BenchRow[]> };

const folder = join(import.meta.dirname, '..', 'tests', 'bench');
const wanted = process.argv.slice(2);
const rows: BenchRow[] = [];
const broken: string[] = [];
for (const name of benchNames()) {
  console.error(`measuring ${name} …`);
  try {
    rows.push(...(await load(name)));
  } catch (error) {
    broken.push(name);
    console.error(error);
  }
}
console.log(benchTable(rows));
if (broken.length > 0) console.error(`Not measured: ${broken.join(', ')}`);
process.exitCode = broken.length > 0 || rows.some(({ ok }) => ok === false) ? 1 : 0;

// A module of the folder is a bench when it exports `rows`; the others are what benches share.
function benchNames(): string[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^bench-row\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length));
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

async function load(name: string): Promise<BenchRow[]> {
  const module: unknown = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
  if (isBench(module)) return module.rows();
  console.error(`tests/bench/${name}.ts exports no rows() and was not measured`);
  return [];
}

function isBench(module: unknown): module is BenchModule {
  return (
    typeof module === 'object' &&
    module !== null &&
    'rows' in module &&
    typeof module.rows === 'function'
  );
}
