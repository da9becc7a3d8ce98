import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from './ports.ts';

const ANSWERS =
  "createServer((_, response) => response.end('yes')).listen(Number(process.env.PORT));";
const ANSWERING = `import { createServer } from 'node:http';\nprocess.on('SIGTERM', () => process.exit(0));\n${ANSWERS}\n`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  write('widget/dist/embed.js', '');
  write('embed-generator/dist/index.html', '');
  write('demo-site/src/main.ts', ANSWERING);
  const mode = {
    root,
    nodeArguments: [],
    serverEnv: {},
    demoEntry: 'demo-site/src/main.ts',
    demoEnv: {},
    title: 'Running.',
  };
  write(
    'start.ts',
    `import { serve } from '${join(import.meta.dirname, 'serve.ts')}';\nawait serve(${JSON.stringify(mode)});\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

test('the addresses are printed once both answer, and a signal stops both', async () => {
  write('server/src/main.ts', ANSWERING);
  const { child, output, ports, ended } = await start();
  await until(() => output().includes('Ctrl+C'));
  expect(output()).toContain(`http://127.0.0.1:${ports.demo}/salon`);
  expect(output()).toContain(`http://localhost:${ports.server}/api/docs`);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(fetch(`http://localhost:${ports.server}/`)).rejects.toThrow('fetch failed');
  await expect(fetch(`http://localhost:${ports.demo}/`)).rejects.toThrow('fetch failed');
});

test('a server that stops by itself is said, and stops the rest', async () => {
  write('server/src/main.ts', "console.error('PUBLIC_URL is no address');\nprocess.exit(3);\n");
  const { output, ports, ended } = await start();
  expect(await ended).toBe(1);
  expect(output()).toContain('PUBLIC_URL is no address');
  expect(output()).toContain('The server stopped by itself with code 3');
  await expect(fetch(`http://localhost:${ports.demo}/`)).rejects.toThrow('fetch failed');
});

async function start() {
  const ports = { server: await freePort(), demo: await freePort() };
  const child: ChildProcess = spawn(process.execPath, [join(root, 'start.ts')], {
    env: { ...process.env, PORT: String(ports.server), DEMO_PORT: String(ports.demo) },
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ports, ended, output: () => text };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
