import { AppError } from '../../contract/app-error.ts';
import type { Booking, BookingsExportQuery } from '../../contract/bookings.ts';
import type { Service } from '../../contract/services.ts';
import type { Core } from '../core.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-line.ts';
import { listBookings } from './list-bookings.ts';

/**
 * The bookings as CSV, a page at a time, so that memory stays the same for ten bookings and for a million. Times stand
 * as a wall clock of the business shows them, and once more in UTC.
 */
export async function* exportBookings(
  core: Pick<Core, 'store' | 'clock'>,
  businessId: string,
  filter: BookingsExportQuery,
): AsyncGenerator<string, void> {
  const services = await core.store.read.services.list(businessId);
  const business = await core.store.read.businesses.byId(businessId);
  if (business === null) throw new AppError('businesses.not_found');
  const wallClock = createWallClock(business.timezone);
  const questions = questionsById(services);

  yield BYTE_ORDER_MARK + csvLine(COLUMNS);
  let cursor: string | undefined;
  do {
    const query = { ...filter, cursor, limit: PAGE };
    const { items, next } = await listBookings(core, businessId, query);
    yield items.map((booking) => csvLine(cellsOf(booking, { wallClock, questions }))).join('');
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

const PAGE = 200;

const COLUMNS = [
  'id',
  'status',
  'service',
  'person',
  'start',
  'end',
  'timezone',
  'start_utc',
  'end_utc',
  'customer_name',
  'customer_email',
  'customer_phone',
  'answers',
  'language',
  'widget',
  'booked_at_utc',
] as const;

type Cells = readonly (string | null)[] & { readonly length: (typeof COLUMNS)['length'] };

interface Around {
  readonly wallClock: (instant: string) => string;
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function cellsOf(booking: Booking, { wallClock, questions }: Around): Cells {
  const { customer, service } = booking;
  return [
    booking.id,
    booking.status,
    service.name,
    booking.staff.name,
    wallClock(booking.start),
    wallClock(booking.end),
    booking.timezone,
    booking.start,
    booking.end,
    customer.name,
    customer.email,
    customer.phone,
    answersOf(booking, questions.get(service.id)),
    booking.locale,
    booking.widgetKey,
    booking.createdAt,
  ];
}

/** One line an answer; a question that was removed since is named by its id. */
function answersOf({ answers }: Booking, labels: ReadonlyMap<string, string> | undefined): string {
  return Object.entries(answers)
    .map(
      ([id, answer]) =>
        `${labels?.get(id) ?? id}: ${typeof answer === 'string' ? answer : yesNo(answer)}`,
    )
    .join('\n');
}

function yesNo(answer: boolean): string {
  return answer ? 'yes' : 'no';
}

function questionsById(services: readonly Service[]): Map<string, Map<string, string>> {
  return new Map(
    services.map(({ id, questions }) => [
      id,
      new Map(questions.map((question) => [question.id, question.label])),
    ]),
  );
}

/** `2026-12-07 10:00`, which spreadsheets of every language read as a time. */
function createWallClock(timezone: string): Around['wallClock'] {
  return (instant) => {
    const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone).toPlainDateTime();
    return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  };
}
