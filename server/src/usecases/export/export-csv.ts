import { BOOKING_COUNTS, VISIT_COUNTS } from '../../domain/analytics/types.ts';
import type { FileToZip } from '../../ports/zip.ts';
import { BYTE_ORDER_MARK, csvLine } from '../bookings/csv-line.ts';
import { exportBookings } from '../bookings/export-bookings.ts';
import type { Core } from '../core.ts';
import type { ExportedRow, ExportTable } from './export-table.ts';
import { exportTables } from './export-tables.ts';

/**
 * Everything of a business as CSV files, one a table. Bookings stand as in their own export, with wall clock times; what
 * happened to them and what was noted stand in files of their own. @throws AppError `businesses.not_found`
 */
export async function exportCsv(
  core: Pick<Core, 'store' | 'clock'>,
  businessId: string,
): Promise<FileToZip[]> {
  const tables = await exportTables(core, businessId);
  const ofName = (name: string) => tables.filter((table) => table.name === name);
  return [
    { name: 'bookings.csv', chunks: exportBookings(core, businessId, {}) },
    ...ofName('bookings').flatMap((bookings) => [
      { name: 'booking-history.csv', chunks: listed(bookings, 'history', HISTORY) },
      { name: 'booking-notes.csv', chunks: listed(bookings, 'notes', NOTES) },
    ]),
    ...tables
      .filter(({ name }) => COLUMNS[name] !== undefined)
      .map((table) => ({
        name: `${fileName(table.name)}.csv`,
        chunks: plain(table, COLUMNS[table.name] ?? []),
      })),
  ];
}

async function* plain(
  { pages }: ExportTable,
  columns: readonly string[],
): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(columns);
  for await (const rows of pages()) {
    yield rows.map((row) => csvLine(columns.map((column) => cellOf(row[column])))).join('');
  }
}

/** A list inside of each booking, a line an entry. */
async function* listed(
  { pages }: ExportTable,
  field: 'history' | 'notes',
  columns: readonly string[],
): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(['booking', ...columns]);
  for await (const rows of pages()) {
    yield rows
      .flatMap((row) =>
        entriesOf(row[field]).map((entry) =>
          csvLine([cellOf(row['id']), ...columns.map((column) => cellOf(entry[column]))]),
        ),
      )
      .join('');
  }
}

function entriesOf(list: unknown): ExportedRow[] {
  // @NOTE `exportTables` puts lists of objects there.
  return Array.isArray(list) ? (list as ExportedRow[]) : [];
}

/** Lists and objects stay JSON, in one cell. */
function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}

function fileName(table: string): string {
  return table.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

const HISTORY = ['at', 'kind', 'by', 'revision', 'fromStart', 'toStart', 'reason'];
const NOTES = ['at', 'author', 'text'];

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  members: ['id', 'name', 'email', 'role', 'staffId'],
  staff: ['id', 'name', 'email', 'colour', 'scheduleId', 'isActive', 'position'],
  services: [
    'id',
    'name',
    'description',
    'category',
    'durationMin',
    'intervalMin',
    'bufferBeforeMin',
    'bufferAfterMin',
    'noticeMin',
    'horizonDays',
    'seats',
    'approvalTtlMin',
    'dailyLimit',
    'changeNoticeMin',
    'price',
    'colour',
    'questions',
    'staffIds',
    'requiresPhone',
    'requiresEmail',
    'isActive',
    'position',
  ],
  schedules: ['id', 'name', 'timezone', 'isDefault', 'weekly', 'overrides'],
  timeOff: ['id', 'staffId', 'start', 'end', 'reason'],
  widgets: [
    'key',
    'name',
    'serviceIds',
    'staffIds',
    'placement',
    'buttonText',
    'theme',
    'locale',
    'allowedSites',
    'redirectUrl',
  ],
  apiKeys: ['id', 'name', 'scopes', 'createdAt'],
  waitlist: [
    'id',
    'state',
    'service',
    'staff',
    'from',
    'to',
    'weekdays',
    'parts',
    'customer',
    'locale',
    'timezone',
    'consent',
    'offers',
    'bookingId',
    'createdAt',
  ],
  messages: ['id', 'bookingId', 'moment', 'channel', 'to', 'subject', 'body', 'state', 'dueAt'],
  inboundTexts: ['id', 'channel', 'address', 'sender', 'body', 'meaning', 'bookingId', 'at'],
  messageTexts: [
    'moment',
    'channel',
    'locale',
    'subject',
    'body',
    'isPlain',
    'content',
    'changedAt',
  ],
  statisticsOfVisits: ['day', 'widget', 'dimension', 'value', ...VISIT_COUNTS],
  statisticsOfBookings: ['day', 'widget', 'dimension', 'value', ...BOOKING_COUNTS],
  webhooks: ['id', 'url', 'description', 'events', 'state', 'createdAt'],
};
