/** When something is told, and to whom. */
export const MOMENTS = [
  'confirmed',
  'pending',
  'declined',
  'moved',
  'cancelled',
  'reminder',
  'follow_up',
  /** A time has freed for somebody on the waiting list. */
  'waitlist',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Messages that follow from nothing that happened to a booking: their text is given from the beginning. */
export const FREE_MOMENTS = ['test', 'answer', 'reply'] as const;
export type FreeMoment = (typeof FREE_MOMENTS)[number];

export const AUDIENCES = ['visitor', 'owner', 'person'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What somebody can be told of; only a visitor waits for a time. */
export function momentsFor(audience: Audience): readonly Moment[] {
  return audience === 'visitor' ? MOMENTS : MOMENTS.filter((moment) => moment !== 'waitlist');
}

export const CHANNELS = ['sms', 'whatsapp', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A text as it is edited; only mails have a subject. */
export interface MessageText {
  readonly subject: string | null;
  readonly body: string;
}

/** Everything a text can name. Which of them are empty depends on the booking. */
export const PLACEHOLDERS = [
  'first_name',
  'name',
  'service',
  'person',
  'date',
  'time',
  'end_time',
  /** Only when the reader's zone is not the business's. */
  'zone',
  'old_date',
  'old_time',
  /** On the waiting list: until when the time is kept. */
  'held_until',
  'price',
  'address',
  /** Where the visitor sees, moves and cancels the booking. */
  'link',
  'business',
  'business_phone',
  'reason',
  'customer_phone',
  'customer_email',
  'answers',
  /** The booking in the console, for those who work there. */
  'console_link',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
