import type { StoredRow } from '../../ports/personal-data.ts';

/** A stored row for whoever it is about: instants in ISO-8601, JSON opened, without hashes and search texts. */
export function readable(row: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !HIDDEN.includes(column))
      .map(([column, value]) => [camelCase(column), readableValue(column, value)]),
  );
}

// A link's hash and what is only for searching say nothing about anybody.
const HIDDEN = ['token_hash', 'search_text', 'written', 'etag', 'listing'];
const JSON_COLUMNS = [
  'answers',
  'consent',
  'source',
  'details',
  'payload',
  'weekdays',
  'parts',
  'passed',
  'booking_ids',
];

function readableValue(column: string, value: unknown): unknown {
  if (typeof value === 'number' && /(?:_at|_start|_end|_until)$|^at$/u.test(column)) {
    return new Date(value).toISOString();
  }
  if (typeof value !== 'string' || !JSON_COLUMNS.includes(column)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function camelCase(column: string): string {
  return column.replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
