import type { Channel } from '../domain/messages/moments.ts';
import type { Formats } from '../domain/time/formats.ts';
import type { ZoneTable } from '../domain/time/zone.ts';
import type { CalendarFiles } from '../ports/calendar-files.ts';
import type { Clock } from '../ports/clock.ts';
import type { LookFirst } from '../ports/last-look.ts';
import type { Phones } from '../ports/phones.ts';
import type { SecretBox } from '../ports/secret-box.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';

/** What the use cases work with; each names the parts it needs. */
export interface Core {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly secretBox: SecretBox;
  readonly phones: Phones;
  readonly calendarFiles: CalendarFiles;
  readonly zones: ZoneTable;
  readonly formats: Formats;
  /** Where visitors reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** How long a visit keeps a time. */
  readonly holdMinutes: number;
  /** Call before a transaction that takes a time of somebody. */
  readonly lookFirst: LookFirst;
  /** The ways by which a visitor can be written to: a mail server or an account for text messages is set up. */
  readonly channels: (businessId: string) => Promise<readonly Channel[]>;
  /** Call after a commit that added to the outbox, so that nobody waits for the timer. */
  readonly wakeOutbox: () => void;
}
