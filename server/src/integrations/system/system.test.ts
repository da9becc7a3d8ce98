import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPhones } from './phones.ts';
import { readSecretKeys, turnSecretKey } from './secret-key.ts';
import { createSecrets } from './secrets.ts';

test('the link of a booking can be written again with the same key, and with no other', () => {
  const secrets = createSecrets('k'.repeat(32));
  expect(secrets.linkToken('bkg_1')).toMatch(/^[\w-]{16}$/u);
  expect(createSecrets('k'.repeat(32)).linkToken('bkg_1')).toBe(secrets.linkToken('bkg_1'));
  expect(secrets.linkToken('bkg_2')).not.toBe(secrets.linkToken('bkg_1'));
  expect(createSecrets('q'.repeat(32)).linkToken('bkg_1')).not.toBe(secrets.linkToken('bkg_1'));
});

test('ids name their noun, sort by time and do not repeat', async () => {
  const { newId } = createSecrets('k'.repeat(32));
  const ids = new Set(Array.from({ length: 1_000 }, () => newId('bkg')));
  expect(ids.size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^bkg_[0-9a-z]{26}$/u);
  const early = newId('bkg');
  await new Promise((resolve) => {
    setTimeout(resolve, 3);
  });
  expect(newId('bkg') > early).toBe(true);
});

test('the key of an installation is made once, and only its owner can read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const data = join(folder, 'data');
  const none = { secretKey: null, previousSecretKeys: [] };
  const read = async () => (await readSecretKeys(none, data)).present;
  const keys = await Promise.all([read(), read()]);
  expect(keys[0]).toMatch(/^[\w-]{43}$/u);
  expect(keys[1]).toBe(keys[0]);
  expect(await read()).toBe(keys[0]);
  expect(statSync(join(data, 'secret-key')).mode & 0o077).toBe(0);
  expect(
    await readSecretKeys({ secretKey: 'given', previousSecretKeys: ['before'] }, data),
  ).toEqual({ present: 'given', previous: ['before'] });
  rmSync(folder, { recursive: true });
});

test('a key that is turned leaves the ones before behind, newest first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const none = { secretKey: null, previousSecretKeys: [] };
  const first = await readSecretKeys(none, folder);
  await turnSecretKey(folder);
  const second = await readSecretKeys(none, folder);
  expect(second.previous).toEqual([first.present]);
  expect(second.present).not.toBe(first.present);
  await turnSecretKey(folder);
  expect((await readSecretKeys(none, folder)).previous).toEqual([second.present, first.present]);
  for (const file of ['secret-key', 'secret-key.previous']) {
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  }
  rmSync(folder, { recursive: true });
});

test.each([
  ['06 39 98 12 34', 'FR', '+33639981234'],
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['+44 20 7946 0958', 'FR', '+442079460958'],
  ['(212) 555-0123', 'US', '+12125550123'],
  ['0612', 'FR', 'too_short'],
  ['06123456789012345', 'FR', 'too_long'],
  ['0012345678', 'FR', 'too_short'],
  ['call me', 'FR', 'invalid'],
  ['0812345678', 'XX', 'invalid'],
])('%s typed in %s is %s', (typed, country, expected) => {
  const reading = createPhones().read(typed, country);
  expect(reading.isValid ? reading.e164 : reading.reason).toBe(expected);
});
