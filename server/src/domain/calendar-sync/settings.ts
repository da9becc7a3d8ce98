/** What the owner wants of a connected account. */
export interface ConnectionSettings {
  /** `out` writes bookings into the calendar, `in` reads busy times from it. */
  readonly direction: 'both' | 'out' | 'in';
  /** Whether moving our event in Google moves the booking. */
  readonly movesBookings: boolean;
  /** Whether deleting our event in Google cancels the booking. */
  readonly cancelsBookings: boolean;
  /** What of the customer is written into the calendar: everything, the name, or only that the time is taken. */
  readonly details: 'full' | 'name' | 'busy';
  /** Whether Google mails the event's guests; our own messages tell the customer in any case. */
  readonly sendUpdates: 'all' | 'externalOnly' | 'none';
  /** Minutes before, each a notification of Google's; null leaves the calendar's own. */
  readonly reminders: readonly number[] | null;
  /** Whether each event gets a Google Meet link. */
  readonly meet: boolean;
  /** New bookings stop once a blocking calendar could not be reached for so many minutes; null never stops. */
  readonly stopAfterMinutes: number | null;
  /** With placeholders in braces; null is the preset text of the business's language. */
  readonly template: { readonly title: string; readonly description: string } | null;
}

export const DEFAULT_SETTINGS: ConnectionSettings = {
  direction: 'both',
  movesBookings: true,
  cancelsBookings: true,
  details: 'full',
  sendUpdates: 'none',
  reminders: null,
  meet: false,
  stopAfterMinutes: 24 * 60,
  template: null,
};
