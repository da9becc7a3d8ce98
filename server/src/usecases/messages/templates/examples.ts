import type { Business } from '../../../contract/businesses.ts';
import type { Locale } from '../../../contract/primitives.ts';
import type { Service } from '../../../contract/services.ts';
import type { Instant } from '../../../domain/availability/types.ts';
import type { Booking } from '../../../domain/bookings/types.ts';
import type { Values } from '../../../domain/messages/fill-text.ts';
import type { Audience, Channel, Moment } from '../../../domain/messages/moments.ts';
import { DAY_MS, weekdayOfEpochDay } from '../../../domain/time/local-date.ts';
import type { Setup } from '../../availability/load-setup.ts';
import { surroundingsOf } from '../../bookings/booking-views.ts';
import { present } from '../../setup/owned.ts';
import type { MessageDeps } from '../deps.ts';
import { messageValues } from '../message-values.ts';
import type { HeldTime } from '../message-values.ts';

export interface Example {
  readonly values: Values;
  readonly start: Instant;
  readonly timezone: string;
}

export interface ExampleChoice {
  readonly audience: Audience;
  readonly moment: Moment;
  readonly channel: Channel;
  readonly locale: Locale;
  /** `usual`, `worst`, or the id of a booking. */
  readonly example: string;
}

/** What trying a text works with. */
export type ExampleDeps = Pick<
  MessageDeps,
  'store' | 'clock' | 'zones' | 'formats' | 'secrets' | 'phones' | 'publicUrl'
>;

/**
 * What a text is tried on: a booking of the business, one as they usually are, or the worst that can come: a date in
 * August and the longest names there are. @throws AppError `bookings.not_found`
 */
export async function exampleFor(
  deps: ExampleDeps,
  setup: Setup,
  choice: ExampleChoice,
): Promise<Example> {
  const { business } = setup;
  const { booking, service, person } = await cast(deps, setup, choice);
  const { audience, moment, channel, locale } = choice;
  const values = messageValues(deps, {
    message: {
      audience,
      channel,
      oldStart: moment === 'moved' ? booking.start - DAY_MS + 4.5 * 3_600_000 : null,
    },
    booking: { ...booking, locale },
    business: { ...business, locale },
    service,
    person,
    reason: REASONED.includes(moment) ? (audience === 'visitor' ? EXCUSES : REASONS)[locale] : null,
    held: moment === 'waitlist' ? heldFrom(deps.clock.now()) : null,
  });
  const timezone = audience === 'visitor' ? booking.visitorTimezone : business.timezone;
  return { values, start: booking.start, timezone };
}

// As long as the product's preset.
function heldFrom(since: Instant): HeldTime {
  return { since, until: since + 30 * 60_000 };
}

interface Cast {
  readonly booking: Booking;
  readonly service: Pick<Service, 'name' | 'price' | 'questions'>;
  readonly person: string;
}

const REASONED: readonly Moment[] = ['declined', 'cancelled', 'moved'];

async function cast(deps: ExampleDeps, setup: Setup, choice: ExampleChoice): Promise<Cast> {
  const { business } = setup;
  const { locale, example } = choice;
  if (example !== 'usual' && example !== 'worst') {
    const booking = present(
      await deps.store.read.bookings.byId(business.id, example),
      'bookings.not_found',
    );
    const { service, staff } = surroundingsOf(booking, setup);
    return { booking, service, person: staff.name };
  }
  const pick = <T extends { readonly name: string }>(all: readonly T[]) =>
    example === 'worst' ? longest(all) : all[0];
  const service = pick(setup.services.filter(({ isActive }) => isActive)) ?? {
    name: UNNAMED[locale],
    price: null,
    questions: [],
  };
  const person = pick(setup.staff.filter(({ isActive }) => isActive))?.name ?? 'Camille';
  const start = example === 'worst' ? inAugust(deps, business) : soon(deps, business);
  const name = NAMES[example][locale];
  const customer = { name, ...REACHED[locale] };
  return { booking: invented({ business, start, customer }), service, person };
}

const NAMES = {
  usual: { fr: 'Camille Moreau', en: 'Emma Walker' },
  worst: { fr: 'Marie-Christine Delahousse', en: 'Alexandria Montgomery' },
};

const UNNAMED = { fr: 'Rendez-vous', en: 'Appointment' };

// Visitors read what the business wrote, the team what the visitor did.
const EXCUSES = { fr: 'Nous sommes en formation.', en: 'We are away for a training.' };
const REASONS = { fr: 'Je suis souffrante, pardon.', en: 'I am not well, sorry.' };

/** Numbers that France and the United Kingdom keep for stories. */
const REACHED = {
  fr: { email: 'bonjour@example.org', phone: '+33639980112' },
  en: { email: 'hello@example.org', phone: '+447700900112' },
};

function longest<T extends { readonly name: string }>(all: readonly T[]): T | undefined {
  return all.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** The next Wednesday of late August, ten in the morning: « août », and days with two digits. */
function inAugust({ clock, zones }: ExampleDeps, { timezone }: Business): Instant {
  const zone = zones.of(timezone);
  const now = clock.now();
  const year = new Date(now).getUTCFullYear();
  for (const one of [year, year + 1]) {
    const last = Date.UTC(one, 7, 31) / DAY_MS;
    const back = Array.from({ length: 7 }, (_, days) => last - days);
    const day = back.find((candidate) => weekdayOfEpochDay(candidate) === 'wed') ?? last;
    const start = zone.resolve(day, 10 * 60);
    if (start > now) return start;
  }
  return now + DAY_MS;
}

function soon({ clock, zones }: ExampleDeps, { timezone }: Business): Instant {
  const zone = zones.of(timezone);
  return zone.resolve(zone.dayOf(clock.now()) + 3, 14 * 60 + 30);
}

/** A booking that nobody made. Its id is none that a booking can have, so its link opens nothing. */
function invented({
  business,
  start,
  customer,
}: Pick<Booking, 'start' | 'customer'> & { readonly business: Business }): Booking {
  const end = start + 45 * 60_000;
  return {
    id: 'bkg_example',
    businessId: business.id,
    serviceId: '',
    staffId: '',
    widgetKey: null,
    state: { status: 'confirmed' },
    revision: 0,
    start,
    end,
    footprint: { start, end },
    customer,
    answers: {},
    consent: null,
    visitorTimezone: business.timezone,
    locale: business.locale,
    source: null,
    tokenHash: '',
    createdAt: start,
    updatedAt: start,
  };
}
