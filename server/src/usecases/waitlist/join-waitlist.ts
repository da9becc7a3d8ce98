import { AppError } from '../../contract/app-error.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Waiting, WaitlistWish } from '../../contract/waitlist.ts';
import type { Business } from '../../contract/businesses.ts';
import type { Channel } from '../../domain/messages/moments.ts';
import { epochDayOf } from '../../domain/time/local-date.ts';
import { spanOf } from '../../domain/waitlist/wish.ts';
import type { WaitlistEntry } from '../../domain/waitlist/types.ts';
import type { Repositories } from '../../ports/store.ts';
import { loadSetup, loadWidget } from '../availability/load-setup.ts';
import { offerOf } from '../availability/offer.ts';
import { checkConsent } from '../bookings/check-consent.ts';
import { checkCustomer } from '../bookings/check-customer.ts';
import { earlierAnswer, hashBody, rememberAnswer } from '../bookings/idempotency.ts';
import { refuseRobots } from '../bookings/refuse-robots.ts';
import { messageOrder } from '../messages/message-order.ts';
import { toWire } from '../wire.ts';
import { openList } from './contacts.ts';
import type { WaitlistDeps } from './deps.ts';
import { wantedTimes } from './wanted-times.ts';
import { lookOrder } from './orders.ts';
import { tokenOf } from './tokens.ts';
import { waitlistMessage } from './waitlist-message.ts';

export interface JoinWaitlist {
  readonly widgetKey: string;
  readonly request: WaitlistWish;
  /** Of the client, so that a repeated request is one. */
  readonly idempotencyKey: string | null;
}

/**
 * Puts a visitor on the list of a widget; the same person with the same wish stands there once, and the answer does
 * not tell which it was.
 * @throws AppError `waitlist.closed`, `waitlist.time_free` with what is free, `waitlist.too_many`, `request.invalid`,
 *   `bookings.too_fast`, `bookings.idempotency_mismatch`, and what is not found
 */
export async function joinWaitlist(
  deps: WaitlistDeps,
  { widgetKey, request, idempotencyKey }: JoinWaitlist,
): Promise<Waiting> {
  refuseRobots(request);
  const { filledInMs: _, ...said } = request;
  const repeatable =
    idempotencyKey === null
      ? null
      : {
          scope: `waitlist:${widgetKey}`,
          key: idempotencyKey,
          bodyHash: hashBody(deps.secrets, said),
        };
  const { read } = deps.store;
  const { entry, answer, isMailed } = await prepare(deps, read, { widgetKey, request });
  const free = await wantedTimes(deps, read, entry);
  const isKnown = repeatable !== null && (await earlierAnswer(read, repeatable)) !== null;
  if (free.length > 0 && !isKnown) {
    throw new AppError('waitlist.time_free', {
      message: 'There are free times: book one of them',
      details: { nearest: free.slice(0, 6).map(toWire) },
    });
  }
  await deps.store.write(async (tx) => {
    if (repeatable !== null) {
      if ((await earlierAnswer(tx, repeatable)) !== null) return;
      const at = deps.clock.now();
      await rememberAnswer(tx, repeatable, { answer: JSON.stringify(answer), at });
    }
    await enter(deps, tx, { entry, isMailed });
  });
  deps.wakeOutbox();
  return answer;
}

async function prepare(
  deps: WaitlistDeps,
  read: Repositories,
  { widgetKey, request }: { widgetKey: string; request: WaitlistWish },
): Promise<{ entry: WaitlistEntry; answer: Waiting; isMailed: boolean }> {
  const widget = await loadWidget(read, widgetKey);
  const list = await openList(deps, read, widget);
  if (list === null) {
    throw new AppError('waitlist.closed', { message: 'This widget has no waiting list' });
  }
  const { business, ...setup } = await loadSetup(read, widget.businessId);
  const { service } = offerOf({ business, ...setup }, widget, {
    serviceId: request.service,
    staffId: request.staff,
  });
  const { customer } = checkCustomer(
    deps.phones,
    { customer: request.customer },
    { service: ASKS_NOTHING, country: business.country, isComplete: true },
  );
  const email = customer.email?.toLowerCase() ?? null;
  const now = deps.clock.now();
  const consent = checkConsent(business, request.consent, now);
  requireContact({ email, phone: customer.phone, consent }, { business, channels: list.channels });
  const zone = deps.zones.of(request.timezone);
  const { from, to, weekdays, parts } = request;
  checkDays(request, zone.dayOf(now));
  const id = deps.secrets.newId('wtl');
  return {
    entry: {
      id,
      businessId: business.id,
      widgetKey,
      serviceId: service.id,
      staffId: request.staff ?? null,
      wish: { from, to, weekdays, parts },
      endsAt: spanOf({ from, to, weekdays, parts }, zone).end,
      customer: { ...customer, email },
      consent,
      timezone: request.timezone,
      locale: request.locale,
      tokenHash: deps.secrets.hash(tokenOf(deps.secrets, { id })),
      state: { status: 'waiting' },
      offerNo: 0,
      unanswered: 0,
      passed: [],
      problem: null,
      createdAt: now,
      updatedAt: now,
    },
    answer: {
      service: { id: service.id, name: service.name },
      from,
      to,
      weekdays,
      parts,
      holdMin: list.holdMin,
    },
    isMailed: list.channels.includes('email'),
  };
}

async function enter(
  deps: WaitlistDeps,
  tx: Repositories,
  { entry, isMailed }: { entry: WaitlistEntry; isMailed: boolean },
): Promise<void> {
  const { businessId, wish, serviceId, staffId, customer, createdAt } = entry;
  const contact = customer.phone ?? customer.email ?? '';
  const sameAs = deps.secrets.hash(
    JSON.stringify([contact, serviceId, staffId, wish.from, wish.to, wish.weekdays, wish.parts]),
  );
  const count = await tx.waitlist.countActive(businessId, customer);
  const isNew = await tx.waitlist.insert(entry, { sameAs, contact });
  if (!isNew) return;
  if (count.own >= MOST_OF_ONE || count.all >= MOST_OF_ALL) {
    throw new AppError('waitlist.too_many', {
      message:
        count.own >= MOST_OF_ONE ? 'One person waits for five things at most' : 'The list is full',
    });
  }
  // What freed while the form was filled in has had its look already.
  const look = lookOrder(deps.secrets, { businessId, cause: entry.id, at: createdAt });
  await tx.outbox.add([look], createdAt);
  // Where they stand, and how to leave: only by mail, since a text message costs.
  if (!isMailed || customer.email === null) return;
  const message = waitlistMessage(deps.secrets, entry, {
    channel: 'email',
    to: customer.email,
    now: createdAt,
    until: createdAt + LETTER_LIFE_MS,
  });
  await tx.messages.add(message);
  await tx.outbox.add([messageOrder(deps.secrets, message)], createdAt);
}

const ASKS_NOTHING = { questions: [], requiresEmail: false, requiresPhone: false };
const LETTER_LIFE_MS = 24 * 3_600_000;
const MOST_OF_ONE = 5;
const MOST_OF_ALL = 1_000;
const MOST_DAYS = 62;

/** An address that reaches them by a channel that is there. */
function requireContact(
  { email, phone, consent }: { email: string | null; phone: string | null; consent: unknown },
  { business, channels }: { business: Business; channels: readonly Channel[] },
): void {
  const byMail = channels.includes('email');
  const byText = channels.some((channel) => channel !== 'email');
  if (byMail && email !== null) return;
  if (byText && phone !== null) {
    if (business.consentText === null || consent !== null) return;
    throw refused({ consent: { code: 'required', message: 'Without consent no message is sent' } });
  }
  const missing = byText ? 'customer.phone' : 'customer.email';
  throw refused({ [missing]: { code: 'required', message: 'How should we tell you?' } });
}

function checkDays({ from, to }: Pick<WaitlistWish, 'from' | 'to'>, today: number): void {
  if (epochDayOf(to) < today || epochDayOf(to) < epochDayOf(from)) {
    throw refused({ to: { code: 'too_small', message: 'These days are over' } });
  }
  if (epochDayOf(to) - epochDayOf(from) >= MOST_DAYS) {
    throw refused({ to: { code: 'too_big', message: `At most ${MOST_DAYS} days` } });
  }
  // Two years ahead is as far as anything can be booked.
  if (epochDayOf(to) > today + 740)
    throw refused({ to: { code: 'too_big', message: 'Too far ahead' } });
}

function refused(fields: Readonly<Record<string, FieldError>>): AppError {
  return new AppError('request.invalid', {
    message: 'Some fields are missing or wrong',
    details: { fields },
  });
}
