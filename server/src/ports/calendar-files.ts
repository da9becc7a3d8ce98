import type { Instant, Interval } from '../domain/availability/types.ts';

/** One appointment as a calendar file tells it. Texts may hold anything: they are made harmless when written. */
export interface CalendarEntry extends Interval {
  /** Stable for the appointment's life. */
  readonly uid: string;
  /** Grows at every change that calendars must follow. */
  readonly sequence: number;
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
  readonly organizer: { readonly name: string; readonly email: string };
  /** Whom a mail invites; a file that is only published names nobody. */
  readonly attendee?: { readonly name: string; readonly email: string } | undefined;
  /** Last change: the file's time stamp. */
  readonly updatedAt: Instant;
}

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Writes iCalendar files (RFC 5545). */
export interface CalendarFiles {
  /**
   * `PUBLISH` adds or updates, `REQUEST` does so as an invitation (RFC 5546), `CANCEL` takes away; `name` is what a
   * calendar program calls the whole file.
   */
  write(file: {
    method: CalendarMethod;
    name?: string | undefined;
    entries: readonly CalendarEntry[];
  }): string;
  /** A file that is published, a page of entries at a time, so that its length needs no memory. */
  stream(file: {
    name: string;
    /** How often programs that subscribed should look again, minutes; left out for a file that is fetched once. */
    refreshMin?: number | undefined;
    pages: AsyncIterable<readonly CalendarEntry[]>;
  }): AsyncGenerator<string, void>;
}
