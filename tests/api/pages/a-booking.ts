import type { Booked } from '@bookingsaas/server/contract/bookings';
import { bookSlot } from '@bookingsaas/server/usecases/bookings/book-slot';
import { showAvailability } from '@bookingsaas/server/usecases/availability/show-availability';
import { showWidget } from '@bookingsaas/server/usecases/widgets/show-widget';
import type { FrontDesk } from '../admin/front-desk.ts';

export interface Wish {
  readonly widget?: string;
  readonly service?: string;
  readonly day?: string;
  readonly name?: string;
  readonly timezone?: string;
  readonly locale?: 'fr' | 'en';
  readonly answers?: Readonly<Record<string, string>>;
}

/** Books the first free time of a day: by default Camille's brushing at Salon Lumière on 15 December. */
export async function aBooking(
  { core }: FrontDesk,
  wish: Wish = {},
): Promise<Booked & { token: string; path: string }> {
  const key = wish.widget ?? 'wgt_demosalon';
  const day = wish.day ?? '2026-12-15';
  const { view } = await showWidget(core, key);
  const service = view.services.find(({ name }) => name === (wish.service ?? 'Brushing'));
  if (service === undefined) throw new Error('No such service');
  const { answer } = await showAvailability(core, key, { service: service.id, from: day, to: day });
  const start = Object.values(answer.days)[0]?.[0];
  if (start === undefined) throw new Error(`Nothing free on ${day}`);
  const booked = await bookSlot(core, {
    widgetKey: key,
    idempotencyKey: null,
    request: {
      service: service.id,
      start,
      customer: {
        name: wish.name ?? 'Camille Moreau',
        phone: '+33612345678',
        email: 'camille@example.org',
      },
      answers: { ...wish.answers },
      timezone: wish.timezone ?? view.business.timezone,
      locale: wish.locale ?? 'fr',
    },
  });
  const path = new URL(booked.manageUrl).pathname;
  return { ...booked, path, token: path.slice('/b/'.length) };
}
