import type { Clock } from '@bookingsaas/server/ports/clock';
import { createCalendarBook } from './calendar-book.ts';
import type { CalendarBook, CalendarFacts } from './calendar-book.ts';
import { notFound } from './refusals.ts';

/** A calendar as a story describes it. */
export type CalendarWish = { readonly id: string } & Partial<CalendarFacts>;

/** A person with a Google account. The first calendar is the primary one, and its id is the address. */
export interface AccountWish {
  readonly email: string;
  readonly timeZone?: string;
  /** Further calendars. */
  readonly calendars?: readonly CalendarWish[];
}

/** Everybody's calendars. */
export interface Accounts {
  emails(): string[];
  add(wish: AccountWish): void;
  addCalendar(email: string, wish: CalendarWish): CalendarBook;
  /** The calendars in a person's list. */
  listOf(email: string): CalendarBook[];
  /** `primary` or an id of the person's list; a 404 otherwise. */
  book(email: string, calendarId: string): CalendarBook;
  /** A calendar by its id, whoever has it. */
  anyBook(calendarId: string): CalendarBook;
}

export function createAccounts({
  clock,
  horizonDays,
  onChange,
}: {
  clock: Clock;
  horizonDays: number;
  onChange: (book: CalendarBook) => void;
}): Accounts {
  const lists = new Map<string, CalendarBook[]>();
  const accounts: Accounts = {
    emails: () => [...lists.keys()],

    add({ email, timeZone = 'UTC', calendars = [] }) {
      lists.set(email, []);
      accounts.addCalendar(email, { id: email, summary: email, timeZone, isPrimary: true });
      for (const wish of calendars) accounts.addCalendar(email, { timeZone, ...wish });
    },

    addCalendar(email, wish) {
      const facts = {
        summary: wish.id,
        timeZone: 'UTC',
        accessRole: 'owner',
        isPrimary: false,
        refusesPush: false,
        ...wish,
      } as const;
      const book = createCalendarBook(facts, { clock, horizonDays });
      book.onChange(() => onChange(book));
      accounts.listOf(email).push(book);
      return book;
    },

    listOf(email) {
      const list = lists.get(email);
      if (list === undefined) throw new Error(`Nobody has the account ${email}`);
      return list;
    },

    book(email, calendarId) {
      const found = accounts
        .listOf(email)
        .find(({ facts }) =>
          calendarId === 'primary' ? facts.isPrimary : facts.id === calendarId,
        );
      if (found === undefined) throw notFound();
      return found;
    },

    anyBook(calendarId) {
      const found = [...lists.values()].flat().find(({ facts }) => facts.id === calendarId);
      if (found === undefined) throw new Error(`There is no calendar ${calendarId}`);
      return found;
    },
  };
  return accounts;
}
