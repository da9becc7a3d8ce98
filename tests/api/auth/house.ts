import type { OpenedStore } from '@bookingsaas/server/db/open-store';
import { offerSetup } from '@bookingsaas/server/usecases/members/set-up';
import { z } from 'zod';
import { startWorld } from '../../world/app.ts';
import type { World } from '../../world/app.ts';
import { arrive, atBrowser, PASSWORD } from '../../world/people.ts';
import type { Person } from '../../world/people.ts';

export const SALON = {
  name: 'Salon Été',
  timezone: 'Europe/Paris',
  country: 'FR',
  currency: 'EUR',
  locale: 'fr',
} as const;

export const sessionSaid = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  businesses: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      role: z.string(),
      staffId: z.string().nullable(),
    }),
  ),
  mayAddBusinesses: z.boolean(),
});
export const withId = z.object({ id: z.string() });
export const listed = z.object({ items: z.array(withId) });

/** A server whose owner Inès has just set it up with her salon. */
export interface House {
  readonly world: World;
  readonly ines: Person;
  readonly salonId: string;
}

export async function openHouse(
  store: OpenedStore,
  env: Readonly<Record<string, string>> = {},
): Promise<House> {
  const world = startWorld({ store, env });
  const token = tokenOf((await offerSetup(world.accounts)) ?? '');
  const ines = atBrowser(world, 'ines@example.com');
  const body = { name: 'Inès', email: ines.email, password: PASSWORD, business: SALON };
  const answer = await ines.ask('POST', `/api/v1/setup/${token}`, { body });
  if (answer.status !== 204) throw new Error(`Inès cannot set up: ${answer.text}`);
  const { businesses } = (await ines.ask('GET', '/api/v1/session')).as(sessionSaid);
  return { world, ines, salonId: businesses[0]?.id ?? '' };
}

/** An admin of the house's salon, signed in; every name has one address. */
export function arriveAsAdmin({ world, salonId }: House, email: string): Promise<Person> {
  const [name = ''] = email.split('-');
  return arrive(world, { name, email, roles: [{ businessId: salonId, role: 'admin' }] });
}

const letter = z.object({ to: z.string(), text: z.string() });

/** The token in the last message to somebody; messages stand in the log until mail is configured. */
export function tokenSentTo(world: World, email: string): string {
  const letters = world.logged.flatMap(({ fields }) => letter.safeParse(fields).data ?? []);
  const last = letters.findLast(({ to }) => to === email);
  if (last === undefined) throw new Error(`Nothing was sent to ${email}`);
  return tokenOf(last.text);
}

export function tokenOf(link: string): string {
  return /[?&]token=(?<token>[\w%.-]+)/u.exec(link)?.groups?.['token'] ?? '';
}
