import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { MeasuredServer } from './measured-server.ts';

/** Writes to the admin API of a measured server; answers the JSON that came back. */
export type Admin = (path: string, body: unknown) => Promise<Record<string, unknown>>;

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** Prints a key with the command line, as an owner would, and uses it. */
export function openAdmin({ port, env }: MeasuredServer): Admin {
  const key = execFileSync(
    process.execPath,
    ['server/src/manage.ts', 'api-key', '--business', 'demo'],
    {
      cwd: REPOSITORY,
      env,
      encoding: 'utf8',
    },
  ).trim();
  return async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}`);
    return Object(JSON.parse(text));
  };
}
