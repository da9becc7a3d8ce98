import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTallies } from './lib/test-reports.ts';
import type { Tally } from './lib/test-reports.ts';
import { testStages } from './lib/test-stages.ts';
import type { Stage } from './lib/test-stages.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'bookingsaas-reports-'));
const stages = testStages({ root, reports, isCi: process.env['CI'] !== undefined });
const wanted = process.argv.slice(2).filter((word) => word !== '--');
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));

if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. There are: ${stages.map((stage) => stage.name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const chosen =
    wanted.length === 0
      ? stages.filter((stage) => !stage.isOnRequest)
      : stages.filter((stage) => wanted.includes(stage.name));
  try {
    process.exitCode = await runStages(chosen);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

async function runStages(chosen: readonly Stage[]): Promise<number> {
  let sum: Tally = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const [index, stage] of chosen.entries()) {
    console.log(`\n── ${index + 1}/${chosen.length} ${stage.name}: ${stage.says}`);
    const startedAt = performance.now();
    const tally = await runStage(stage);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const mark = tally.failed === 0 ? 'ok  ' : 'FAIL';
    lines.push(
      `${mark}  ${stage.name.padEnd(14)} ${String(tally.passed).padStart(6)} passed ${String(tally.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
    );
    sum = addTallies(sum, tally);
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

async function runStage(stage: Stage): Promise<Tally> {
  try {
    return await stage.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
