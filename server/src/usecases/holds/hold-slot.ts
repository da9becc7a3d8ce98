import { AppError } from '../../contract/app-error.ts';
import type { Hold as HoldView, HoldInput } from '../../contract/holds.ts';
import { MINUTE_MS, timesOf } from '../../domain/bookings/times.ts';
import type { Hold } from '../../domain/bookings/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup, loadWidget } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import { takeSlot } from '../bookings/take-slot.ts';
import type { Wish } from '../bookings/take-slot.ts';
import type { Core } from '../core.ts';
import { fromWire, toWire } from '../wire.ts';

/**
 * Keeps a time while a visitor fills in the form; the visit's earlier time is given back, and kept when this one is
 * refused.
 * @throws AppError `bookings.slot_taken` and `bookings.not_offered` with the nearest free starts, and what is not found
 */
export async function holdSlot(core: Core, widgetKey: string, input: HoldInput): Promise<HoldView> {
  const hold = await takeSlot<Wish, Hold>(core, {
    answered: async () => null,
    wish: (tx) => wishOf(tx, widgetKey, input),
    take: (tx, wish, staffId) => keep(core, tx, { wish, staffId, visit: input.visit }),
  });
  return {
    service: hold.serviceId,
    staff: hold.staffId,
    start: toWire(hold.start),
    end: toWire(hold.end),
    expiresAt: toWire(hold.expiresAt),
  };
}

/** @throws AppError `holds.not_found` when the visit keeps no time */
export async function releaseHold(
  core: Pick<Core, 'store'>,
  widgetKey: string,
  visit: string,
): Promise<void> {
  await core.store.write(async (tx) => {
    const { businessId } = await loadWidget(tx, widgetKey);
    const isReleased = await tx.holds.removeByVisit(businessId, visit);
    if (!isReleased) throw new AppError('holds.not_found', { message: 'This visit keeps no time' });
    await tx.businesses.touchAvailability(businessId);
  });
}

async function wishOf(tx: Repositories, widgetKey: string, input: HoldInput): Promise<Wish> {
  const widget = await loadWidget(tx, widgetKey);
  const setup = await loadSetup(tx, widget.businessId);
  return {
    offer: offerOf(setup, widget, { serviceId: input.service, staffId: input.staff }),
    start: fromWire(input.start),
    except: { visit: input.visit },
  };
}

async function keep(
  core: Core,
  tx: Repositories,
  { wish, staffId, visit }: { wish: Wish; staffId: string; visit: string },
): Promise<Hold> {
  const { offer, start } = wish;
  const now = core.clock.now();
  const hold: Hold = {
    id: core.secrets.newId('hld'),
    businessId: offer.businessId,
    serviceId: offer.service.id,
    staffId,
    visit,
    ...timesOf(offer.service, start),
    expiresAt: now + core.holdMinutes * MINUTE_MS,
  };
  await tx.holds.insert(hold, offer.service.seats, now);
  await tx.businesses.touchAvailability(offer.businessId);
  return hold;
}
