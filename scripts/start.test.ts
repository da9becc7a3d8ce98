import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort, isPortFree } from './lib/ports.ts';

test('a taken port is said plainly, with what to do', async () => {
  const occupant = createServer().listen(0);
  await once(occupant, 'listening');
  // @NOTE a server that listens on a port has such an address.
  const { port } = occupant.address() as AddressInfo;
  try {
    const { status, stderr } = start({ PORT: String(port) });
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port}, meant for the server, is taken by another program.`);
    expect(stderr).toContain(`PORT=${port + 100} npx -y pnpm@12 start`);
  } finally {
    occupant.close();
  }
});

test('a port that is no number is refused with its name', () => {
  const { status, stderr } = start({ PORT: 'three thousand' });
  expect(status).toBe(1);
  expect(stderr).toContain('PORT must be a port number, not "three thousand".');
});

test('a free port is free', async () => {
  expect(await isPortFree(await freePort())).toBe(true);
});

function start(env: Record<string, string>) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}
