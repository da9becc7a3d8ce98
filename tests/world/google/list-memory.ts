import type { CalendarBook } from './calendar-book.ts';
import type { EventResource } from './event-types.ts';
import { invalid } from './refusals.ts';

const MOST_LISTINGS = 50;
// What may differ between two requests of the same listing, or between two syncs.
const FREE_TO_DIFFER = new Set([
  'pageToken',
  'syncToken',
  'maxResults',
  'fields',
  'alt',
  'prettyPrint',
  'key',
  'quotaUser',
]);
const ONLY_OF_FULL_LISTS = new Set(['timeMin', 'timeMax', 'showDeleted', 'orderBy', 'updatedMin']);

export interface Page {
  readonly items: readonly EventResource[];
  readonly nextPageToken: string | null;
  /** Of the moment the first page was asked for: what changes while a client pages comes again. */
  readonly syncToken: string;
}

/** Remembers listings under way and what sync tokens stand for. */
export interface ListMemory {
  open(book: CalendarBook, query: URLSearchParams, list: () => EventResource[]): Page;
  /** The change number behind a sync token; a token of another calendar or other parameters is a 400. */
  readSyncToken(book: CalendarBook, query: URLSearchParams, token: string): number;
}

interface Listing {
  readonly calendarId: string;
  readonly parameters: string;
  readonly syncToken: string;
  readonly items: readonly EventResource[];
}

export function createListMemory(): ListMemory {
  const listings = new Map<string, Listing>();
  let count = 0;
  return {
    open(book, query, list) {
      const pageToken = query.get('pageToken');
      const { key, listing, from } =
        pageToken === null ? begin(book, query, list) : resume(book, query, pageToken);
      const size = pageSize(query);
      const items = listing.items.slice(from, from + size);
      const next = from + size;
      return {
        items,
        syncToken: listing.syncToken,
        nextPageToken: next < listing.items.length ? `${key}.${next}` : null,
      };
    },

    readSyncToken(book, query, token) {
      const [calendarId, change, parameters] = decode(token);
      if (calendarId !== book.facts.id || change === undefined)
        throw invalid('Invalid sync token value.', 'syncToken');
      if (parameters !== lasting(query))
        throw invalid('Sync token was made with other parameters.', 'syncToken');
      return Number(change);
    },
  };

  function begin(book: CalendarBook, query: URLSearchParams, list: () => EventResource[]) {
    count += 1;
    const key = `page-${count}`;
    const syncToken = encode([book.facts.id, String(book.change), lasting(query)]);
    const listing = {
      calendarId: book.facts.id,
      parameters: canonical(query),
      syncToken,
      items: list(),
    };
    listings.set(key, listing);
    for (const old of [...listings.keys()].slice(0, -MOST_LISTINGS)) listings.delete(old);
    return { key, listing, from: 0 };
  }

  function resume(book: CalendarBook, query: URLSearchParams, pageToken: string) {
    const cut = pageToken.lastIndexOf('.');
    const key = pageToken.slice(0, cut);
    const listing = listings.get(key);
    if (
      listing === undefined ||
      listing.calendarId !== book.facts.id ||
      listing.parameters !== canonical(query)
    )
      throw invalid('Invalid page token value.', 'pageToken');
    return { key, listing, from: Number(pageToken.slice(cut + 1)) };
  }
}

function pageSize(query: URLSearchParams): number {
  const wish = Number(query.get('maxResults') ?? 250);
  if (!Number.isInteger(wish) || wish < 1)
    throw invalid('Invalid value for: maxResults', 'maxResults');
  return Math.min(wish, 2500);
}

function canonical(query: URLSearchParams): string {
  const own = [...query].filter(([name]) => name === 'syncToken' || !FREE_TO_DIFFER.has(name));
  return new URLSearchParams(own.toSorted(byText)).toString();
}

// What must stay equal from the first list to every later one.
function lasting(query: URLSearchParams): string {
  const own = [...query].filter(
    ([name]) => !FREE_TO_DIFFER.has(name) && !ONLY_OF_FULL_LISTS.has(name),
  );
  return new URLSearchParams(own.toSorted(byText)).toString();
}

function byText(one: [string, string], other: [string, string]): number {
  return one.join('=').localeCompare(other.join('='));
}

function encode(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decode(token: string): (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    return [];
  }
}
