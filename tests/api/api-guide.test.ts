import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessInput } from '@bookingsaas/server/contract/businesses';
import { createApiKey } from '@bookingsaas/server/usecases/setup/api-keys';
import { createBusiness } from '@bookingsaas/server/usecases/setup/business';
import { expect, test } from 'vitest';
import { openMemory, startWorld } from '../world/app.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8');
const ASK = /^ask (?<method>[A-Z]+) "?(?<path>\/[^ "]+)"?(?: '(?<body>.*)')?$/u;

test('every command of the guide does what it says, from nothing to a cancelled booking', async () => {
  const world = startWorld({ store: await openMemory(), now: '2030-12-01T08:00:00Z' });
  const business = await createBusiness(
    { store: world.core.store, secrets: world.core.secrets, clock: world.clock },
    {
      slug: 'chez-lea',
      ...businessInput.parse({
        name: 'Chez Léa',
        timezone: 'Europe/Paris',
        country: 'FR',
        currency: 'EUR',
        locale: 'fr',
      }),
    },
  );
  const { secret } = await createApiKey(world.core, business.id, {
    name: 'guide',
    scopes: ['read', 'write'],
  });
  const known: Record<string, string> = {};
  const said: string[] = [];
  for (const command of commandsOf(GUIDE)) {
    const { method, path, body } = parts(command, known);
    const answer = await world.ask(method, `/api/v1${path}`, {
      headers: { Authorization: `Bearer ${secret}` },
      body,
    });
    expect(answer.status, `${command}\n${answer.text}`).toBeLessThan(300);
    said.push(answer.text);
    const [, made = ''] = /"(?:id|key)":"([^"]+)"/u.exec(answer.text) ?? [];
    const name = NAMES[`${method} ${path.replace(/^\/widgets\/[^/]+/u, '')}`];
    if (name !== undefined) known[name] = made;
  }
  expect(Object.keys(known)).toEqual(['SCHEDULE', 'STAFF', 'SERVICE', 'WIDGET', 'BOOKING']);
  const [free = ''] = said.filter((text) => text.startsWith('{"timezone"'));
  expect(JSON.parse(free)).toMatchObject({
    days: { '2030-12-24': expect.arrayContaining(['2030-12-24T08:00:00Z']) },
  });
  expect(free).not.toContain('2030-12-25T');
  expect(said.at(-1)).toContain('"status":"cancelled"');
  await world.store.close();
});

/** What the guide tells the reader to remember of an answer. */
const NAMES: Readonly<Record<string, string>> = {
  'POST /schedules': 'SCHEDULE',
  'POST /staff': 'STAFF',
  'POST /services': 'SERVICE',
  'POST /widgets': 'WIDGET',
  'POST /bookings': 'BOOKING',
};

function commandsOf(guide: string): string[] {
  return guide.split('\n').filter((line) => line.startsWith('ask '));
}

function parts(command: string, known: Readonly<Record<string, string>>) {
  const filled = command.replaceAll(/'?\$(?<name>[A-Z]+)'?/gu, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`The guide has not said yet what ${name} is`);
    return value;
  });
  const { method = '', path = '', body } = ASK.exec(filled)?.groups ?? {};
  return { method, path, body };
}
