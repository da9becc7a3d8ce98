import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const told = z.object({
  forVisitors: z.array(z.string()),
  forSignIn: z.array(z.string()),
  statuses: z.array(z.number()),
});

test('visitors are served, and keys recognised, without the sign-in library; signing in loads it', async () => {
  const child = fork(join(import.meta.dirname, 'modules-loaded.ts'), { execArgv: [] });
  const [message] = await once(child, 'message');
  const { forVisitors, forSignIn, statuses } = told.parse(message);
  expect(statuses).toEqual([200, 200, 200, 201, 200, 204, 401]);
  // The hook sees what is loaded: the server's own files are among it.
  expect(forVisitors.some((url) => url.endsWith('/integrations/auth/sign-in.ts'))).toBe(true);
  expect(forVisitors.filter(isOfLibrary)).toEqual([]);
  expect(forSignIn.filter(isOfLibrary).length).toBeGreaterThan(50);
});

function isOfLibrary(url: string): boolean {
  return /better-auth|better-call|simplewebauthn|\/jose\/|integrations\/auth\/library/u.test(url);
}
