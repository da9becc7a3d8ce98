import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { filesStayShort } from './check-file-length.ts';
import { variablesAreExplained } from './check-env.ts';
import { linksAreAlive } from './check-links.ts';
import { noLocalPaths } from './check-local-paths.ts';
import { messagesAreUsed } from './check-messages.ts';
import { oneNodeVersion } from './check-node-version.ts';
import { foldersAreMapped } from './check-readmes.ts';
import { testsAllRun } from './check-tests.ts';
import { runCommand } from './lib/run-command.ts';
import { readSourceTree } from './lib/source-tree.ts';
import type { Convention } from './lib/source-tree.ts';

type Result = { name: string; failure: string | undefined; milliseconds: number };
type Check = { name: string; run: () => Promise<Result> };

const root = join(import.meta.dirname, '..');
const tree = readSourceTree(root);

const tools: Check[] = [
  tool('format', 'oxfmt', '--check'),
  tool('lint', 'oxlint', '--deny-warnings'),
  ...['.', 'server', 'widget', 'demo-site', 'embed-generator', 'tests']
    .filter((folder) =>
      tree.paths.includes(folder === '.' ? 'tsconfig.json' : `${folder}/tsconfig.json`),
    )
    .filter((folder) =>
      tree.paths.some(
        (path) => path.startsWith(folder === '.' ? '' : `${folder}/`) && /\.tsx?$/.test(path),
      ),
    )
    .map((folder) => tool(`types ${folder === '.' ? 'root' : folder}`, 'tsc', '-p', folder)),
  tool('unused', 'knip', '--no-progress'),
];

const conventions: Check[] = [
  testsAllRun,
  oneNodeVersion,
  foldersAreMapped,
  linksAreAlive,
  noLocalPaths,
  filesStayShort,
  messagesAreUsed,
  variablesAreExplained,
].map(convention);

const failed = await runAll([...tools, ...conventions]);
console.log(failed === 0 ? 'check: all good' : `check: ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function tool(name: string, command: string, ...args: string[]): Check {
  return {
    name,
    async run() {
      const { code, output, milliseconds } = await runCommand({ command, args, cwd: root });
      return { name, failure: code === 0 ? undefined : output.trim(), milliseconds };
    },
  };
}

function convention({ name, find }: Convention): Check {
  return {
    name,
    async run() {
      const startedAt = performance.now();
      const findings = find(tree);
      const failure = findings.length === 0 ? undefined : findings.join('\n');
      return { name, failure, milliseconds: performance.now() - startedAt };
    },
  };
}

async function runAll(checks: readonly Check[]): Promise<number> {
  const waiting = [...checks];
  let failures = 0;
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await check.run();
      report(result);
      if (result.failure !== undefined) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return failures;
}

function report({ name, failure, milliseconds }: Result): void {
  const mark = failure === undefined ? 'ok  ' : 'FAIL';
  console.log(`${mark}  ${name.padEnd(28)} ${(milliseconds / 1000).toFixed(1)} s`);
  if (failure !== undefined) console.log(`${failure.replaceAll(/^/gm, '      ')}\n`);
}
