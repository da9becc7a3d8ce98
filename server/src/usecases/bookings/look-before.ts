import { AppError } from '../../contract/app-error.ts';
import type { BookingRequest, MoveRequest } from '../../contract/bookings.ts';
import { timesOf } from '../../domain/bookings/times.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import type { Offer } from '../availability/offer.ts';
import type { Core } from '../core.ts';
import { fromWire } from '../wire.ts';
import { findBooking } from './find-booking.ts';
import { keptPerson, shelfOf } from './kept-person.ts';

type Tools = Pick<Core, 'store' | 'secrets' | 'lookFirst'>;

/** One more look into the calendars of whoever could take a visitor's booking; whatever is wrong is refused later. */
export async function lookBeforeBooking(
  core: Tools,
  { widgetKey, request }: { widgetKey: string; request: BookingRequest },
): Promise<void> {
  const { read } = core.store;
  const owner = await read.widgets.ownerOf(widgetKey);
  if (owner === null || !(await isConnected(read, owner.businessId))) return;
  const widget = await read.widgets.byKey(widgetKey);
  if (widget === null) return;
  const asked = { serviceId: request.service, staffId: request.staff };
  const setup = await loadSetup(read, widget.businessId);
  const offer = offeredOrNull(() => offerOf(setup, widget, asked));
  if (offer !== null) await look(core, offer, request.start);
}

/** The same for a booking that is moved. */
export async function lookBeforeMove(
  core: Tools,
  token: string,
  request: MoveRequest,
): Promise<void> {
  const { read } = core.store;
  const booking = await findBooking(core, read, { by: 'visitor', token });
  if (!(await isConnected(read, booking.businessId))) return;
  const setup = await loadSetup(read, booking.businessId);
  const shelf = await shelfOf(read, booking);
  const staffId = request.staff ?? keptPerson(setup, shelf, booking);
  const asked = { serviceId: booking.serviceId, staffId };
  const offer = offeredOrNull(() => offerOf(setup, shelf, asked));
  if (offer !== null) await look(core, offer, request.start);
}

async function isConnected(read: Repositories, businessId: string): Promise<boolean> {
  const rows = await read.connectedCalendars.staffCalendars(businessId);
  return rows.some(({ blocks }) => blocks);
}

async function look(core: Tools, { businessId, service, people }: Offer, start: string) {
  const { footprint } = timesOf(service, fromWire(start));
  const staffIds = people.map(({ id }) => id);
  await core.lookFirst({ businessId, staffIds, from: footprint.start, to: footprint.end });
}

function offeredOrNull(find: () => Offer): Offer | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
