import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { LoadJob, LoadResult } from './job.ts';

/** Runs the job in a process of its own and waits for its end; an answer that is not 2xx fails it. */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'generator.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(job));
  const [output] = await Promise.all([
    text(child.stdout),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  // @NOTE the result is written by `generator.ts` beside it.
  const result = JSON.parse(output) as LoadResult;
  const refused = Object.keys(result.statuses).filter((status) => !status.startsWith('2'));
  if (refused.length > 0)
    throw new Error(
      `The server answered ${JSON.stringify(result.statuses)}; only 2xx can be measured.`,
    );
  return result;
}
