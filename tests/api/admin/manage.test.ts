import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bookingsaas/server/db/open-store';
import { createSecretBox } from '@bookingsaas/server/integrations/secret-box/secret-box';
import { createSecrets } from '@bookingsaas/server/integrations/system/secrets';
import { refreshTokenOf } from '@bookingsaas/server/usecases/connections/token-places';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { connectAccount } from './connected.ts';

const MANAGE = join(import.meta.dirname, '../../../server/src/manage.ts');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manage-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a business, its owner and a key are made from the command line, and the key alone is printed', async () => {
  expect(
    await manage('create-business', '--slug', 'salon', '--name', 'Salon Lumière'),
  ).toMatchObject({ code: 0 });
  expect(
    await manage(
      'create-owner',
      '--business',
      'salon',
      '--email',
      'ines@example.org',
      '--name',
      'Inès',
    ),
  ).toMatchObject({ code: 0 });
  const key = await manage('api-key', '--business', 'salon', '--read-only');
  expect(key).toMatchObject({
    code: 0,
    errors: '',
    output: expect.stringMatching(/^bk_live_[\w-]{43}\n$/u),
  });

  const exported = await manage('export', '--business', 'salon');
  const { business, members, apiKeys } = z
    .object({
      business: z.object({ name: z.string() }),
      members: z.array(z.object({ name: z.string(), role: z.string() })),
      apiKeys: z.array(z.object({ scopes: z.array(z.string()) })),
    })
    .parse(JSON.parse(exported.output));
  expect(business.name).toBe('Salon Lumière');
  expect(members).toEqual([{ name: 'Inès', role: 'owner' }]);
  expect(apiKeys).toEqual([{ scopes: ['read'] }]);
  expect(exported.output).not.toContain(key.output.trim());
});

test('what was lost after a backup is back after restoring it', async () => {
  const copy = join(folder, 'copy.sqlite');
  await manage('create-business', '--slug', 'salon', '--name', 'Salon Lumière');
  expect(await manage('backup', copy)).toMatchObject({ code: 0 });
  await manage('create-business', '--slug', 'later', '--name', 'Later');
  expect(await manage('restore', copy)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('add --yes'),
  });
  expect(await manage('restore', copy, '--yes')).toMatchObject({
    code: 0,
    output: expect.stringContaining('before-restore'),
  });
  expect(await manage('api-key', '--business', 'later')).toMatchObject({ code: 1 });
  expect(await manage('api-key', '--business', 'salon')).toMatchObject({ code: 0 });
});

test('a turned key seals everything again, and the one before is kept', async () => {
  await manage('create-business', '--slug', 'salon', '--name', 'Salon Lumière');
  await manage('api-key', '--business', 'salon');
  const keyFile = join(folder, 'secret-key');
  const before = (await readFile(keyFile, 'utf8')).trim();
  const store = await openStore({ url: `file:${join(folder, 'bookingsaas.sqlite')}` });
  const salon = await store.read.businesses.bySlug('salon');
  const core = {
    store,
    secrets: createSecrets(before),
    secretBox: createSecretBox([before]),
    clock: { now: () => Date.UTC(2026, 5, 1) },
  };
  const connection = await connectAccount(core, salon?.id ?? '');

  const turned = await manage('rotate-keys', '--new');
  expect(turned).toMatchObject({ code: 0, output: expect.stringContaining('2 sealed again') });
  const after = (await readFile(keyFile, 'utf8')).trim();
  expect(after).not.toBe(before);
  expect(await readFile(`${keyFile}.previous`, 'utf8')).toBe(`${before}\n`);
  const { refreshToken } = (await store.read.connections.find(connection)) ?? {};
  expect(createSecretBox([after]).open(refreshTokenOf(connection), refreshToken ?? '')).toBe(
    'refresh',
  );
  await store.close();
  expect(await manage('rotate-keys')).toMatchObject({
    output: '0 sealed again, 2 had the present key already.\n',
  });
});

test('a key of the environment is turned there, not in a file', async () => {
  const env = { SECRET_KEY: 'a key of the environment, long enough' };
  expect(await manageWith(env, 'rotate-keys', '--new')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('move it to SECRET_KEY_PREVIOUS'),
  });
  expect(await manageWith(env, 'rotate-keys')).toMatchObject({ code: 0 });
});

test.for([
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['api-key'], '--business is missing: the slug of the business.'],
  [['api-key', '--business', 'nobody'], 'No business has the slug "nobody".'],
  [['api-key', '--busines', 'demo'], "Unknown option '--busines'"],
  [['create-business', '--slug', 'Salon', '--name', 'x'], '--slug: Small letters'],
  [
    ['create-business', '--slug', 'salon', '--name', 'x', '--timezone', 'Paris'],
    '--timezone: Unknown IANA time zone',
  ],
  [['restore', '/nowhere.sqlite', '--yes'], '/nowhere.sqlite does not exist.'],
  [['backup'], 'Name a file after the command.'],
] as const)('%o is refused in plain words', async ([args, words]) => {
  expect(await manage(...args)).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringContaining(words),
  });
});

test('the help lists every command', async () => {
  const { code, output } = await manage('--help');
  expect(code).toBe(0);
  for (const name of [
    'create-business',
    'create-owner',
    'api-key',
    'migrate',
    'backup',
    'restore',
    'export',
    'rotate-keys',
  ]) {
    expect(output).toContain(name);
  }
});

interface Said {
  code: number;
  output: string;
  errors: string;
}

function manage(...args: readonly string[]): Promise<Said> {
  return manageWith({}, ...args);
}

function manageWith(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Said> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MANAGE, ...args],
      { cwd: folder, env: { PATH: process.env['PATH'], DATA_DIR: folder, DEMO: 'off', ...env } },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}
