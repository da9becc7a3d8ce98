import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import type { HttpEnv } from '../parts.ts';
import { addConsoleRoutes } from './console.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(root, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(join(root, 'dist', 'index.html'), '<title>Console</title>');
  writeFileSync(join(root, 'dist', 'assets', 'index-a1b2.js'), 'start()');
  writeFileSync(join(root, 'dist', 'assets', 'index-a1b2.js.br'), brotliCompressSync('start()'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('every address below the console shows the same page, asked for again each time', async () => {
  for (const path of ['/console', '/console/bookings', '/console/services/svc_1?x=1']) {
    const answer = await ask(path);
    expect(await answer.text()).toBe('<title>Console</title>');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  }
});

test('a hashed file is kept for ever and sent as small as the browser takes it', async () => {
  const small = await ask('/console/assets/index-a1b2.js', { 'Accept-Encoding': 'gzip, br' });
  expect(small.headers.get('Content-Encoding')).toBe('br');
  expect(small.headers.get('Cache-Control')).toContain('immutable');
  const plain = await ask('/console/assets/index-a1b2.js');
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(await plain.text()).toBe('start()');
});

test('a file that is not there is no page, and nothing outside the folder is sent', async () => {
  for (const name of ['index-gone.js', '..%2F..%2Fsecret.js', '.hidden.js', 'index-a1b2.js.br']) {
    const answer = await ask(`/console/assets/${name}`);
    expect({ name, status: answer.status }).toEqual({ name, status: 404 });
  }
});

test('without a build the answer says what to do', async () => {
  rmSync(join(root, 'dist'), { recursive: true });
  const answer = await ask('/console/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('pnpm build');
});

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const app = new OpenAPIHono<HttpEnv>();
  app.onError((error, c) =>
    c.text(
      error.message,
      error instanceof AppError && error.code === 'server.unavailable' ? 503 : 404,
    ),
  );
  addConsoleRoutes(app, join(root, 'dist'));
  return app.request(path, { headers });
}
