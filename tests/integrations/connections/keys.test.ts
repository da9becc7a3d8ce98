import { createSecretBox } from '@bookingsaas/server/integrations/secret-box/secret-box';
import {
  accessTokenOf,
  refreshTokenOf,
} from '@bookingsaas/server/usecases/connections/token-places';
import { resealEverything } from '@bookingsaas/server/usecases/keys/reseal';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY } from '../../world/app.ts';
import { openOwnerAndGoogle } from './owner-and-google.ts';
import type { OwnerAndGoogle } from './owner-and-google.ts';

const NEW = 'the key after it, of thirty-two or more';

let all: OwnerAndGoogle;

beforeEach(async () => {
  all = await openOwnerAndGoogle();
  await all.connect();
  const hook = { url: 'https://salon.example/hook', events: ['booking.created'] };
  expect((await all.ines.ask('POST', '/api/v1/webhooks', { body: hook })).status).toBe(201);
});

afterEach(() => all.close());

test('after turning the key everything opens with the new one alone', async () => {
  const both = createSecretBox([NEW, KEY]);
  const { store } = all;
  const before = (await store.read.connections.all())[0];
  expect(await resealEverything({ store, secretBox: both })).toEqual({
    fresh: 0,
    resealed: 3,
    lost: 0,
  });
  const alone = createSecretBox([NEW]);
  const after = (await store.read.connections.all())[0];
  const { id = '' } = after ?? {};
  expect(alone.open(refreshTokenOf(id), after?.refreshToken ?? '')).toBe(
    createSecretBox([KEY]).open(refreshTokenOf(id), before?.refreshToken ?? ''),
  );
  expect(alone.open(accessTokenOf(id), after?.accessToken ?? '')).toMatch(/^ya29/u);
  expect(await resealEverything({ store, secretBox: alone })).toEqual({
    fresh: 3,
    resealed: 0,
    lost: 0,
  });
});

test('a ring without the old key changes nothing and says what it cannot open', async () => {
  const before = await all.stored();
  const alone = createSecretBox([NEW]);
  expect(await resealEverything({ store: all.store, secretBox: alone })).toMatchObject({ lost: 3 });
  expect(await all.stored()).toBe(before);
});
