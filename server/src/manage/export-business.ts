import type { Booking, BookingEvent } from '../domain/bookings/types.ts';
import type { Repositories } from '../ports/store.ts';
import { businessOf } from './accounts.ts';
import type { Command } from './command.ts';

const PAGE = 500;

export const exportCommand: Command = {
  name: 'export',
  does: 'Prints everything stored about a business as JSON; keys and links appear only as their hashes.',
  usage: '--business salon > salon.json',
  options: { business: { type: 'string', says: 'the slug of the business' } },
  async run({ store }, given) {
    const opened = await store();
    const business = await businessOf(opened, given.needed('business'));
    const { read } = opened;
    const [members, staff, services, schedules, timeOff, widgets, apiKeys] = await Promise.all([
      read.members.list(business.id),
      read.staff.list(business.id),
      read.services.list(business.id),
      read.schedules.list(business.id),
      read.timeOff.list(business.id, { from: 0, to: Number.MAX_SAFE_INTEGER }),
      read.widgets.list(business.id),
      read.apiKeys.list(business.id),
    ]);
    const bookings = await allBookings(read, business.id);
    return JSON.stringify(
      { business, members, staff, services, schedules, timeOff, widgets, apiKeys, bookings },
      null,
      2,
    );
  },
};

async function allBookings(
  read: Repositories,
  businessId: string,
): Promise<(Booking & { history: readonly BookingEvent[] })[]> {
  const all: (Booking & { history: readonly BookingEvent[] })[] = [];
  let after: { start: number; id: string } | undefined;
  for (;;) {
    const page = await read.bookings.list(businessId, { after, limit: PAGE });
    const histories = await read.bookings.historyOf(page.map(({ id }) => id));
    all.push(...page.map((one) => ({ ...one, history: histories.get(one.id) ?? [] })));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return all;
    after = { start: last.start, id: last.id };
  }
}
