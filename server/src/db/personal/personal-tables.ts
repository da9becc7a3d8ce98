/** What becomes of a row: it goes, or some of its columns are blanked. */
export type Erasure = 'delete' | Readonly<Record<string, string | number | null>>;

/** A table in which customers stand. */
export interface PersonalTable {
  readonly name: string;
  /** Null where another row says whose it is: then `through` leads there. */
  readonly business: 'business_id' | null;
  readonly through?: { readonly column: string; readonly table: string };
  /** The column with the id of a booking. */
  readonly booking: string | null;
  /** Columns that hold an address or a number, and nothing else. */
  readonly addresses: readonly string[];
  /** Texts in which somebody may have written one. */
  readonly texts: readonly string[];
  readonly ofBooking: Erasure | null;
  readonly ofAddress: Erasure | null;
  /** By address only where there is no booking: the team is told of others' bookings at its own address. */
  readonly isLooseByAddress?: boolean;
  /** The instant by which it is too old, of what hangs on no booking. */
  readonly age: string | null;
}

/** The name that stands where a customer's stood: the same in every language. */
export const NOBODY = '—';

const GONE = { ofBooking: 'delete', ofAddress: 'delete' } as const;

/**
 * Where customers stand, and what erasing them does. A new table or column with anything of a customer belongs in here;
 * `tests/db/personal-columns.test.ts` asks for a decision about every text column there is.
 *
 * An opt-out is kept, the number or address alone: without it a refusal could not be honoured.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    name: 'bookings',
    business: 'business_id',
    booking: 'id',
    addresses: ['customer_email', 'customer_phone'],
    texts: ['search_text', 'answers', 'source', 'customer_name'],
    // Answers' questions stay with the service. The sources are cleaned one by one: see `erase-bookings.ts`.
    ofBooking: {
      customer_name: NOBODY,
      customer_email: null,
      customer_phone: null,
      search_text: '',
      answers: '{}',
      consent: null,
    },
    ofAddress: null,
    age: null,
  },
  {
    name: 'booking_events',
    business: null,
    through: { column: 'booking_id', table: 'bookings' },
    booking: 'booking_id',
    addresses: [],
    texts: ['reason'],
    ofBooking: { reason: null },
    ofAddress: null,
    age: null,
  },
  {
    name: 'booking_notes',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: ['text', 'search_text'],
    ...GONE,
    age: null,
  },
  {
    name: 'messages',
    business: 'business_id',
    booking: 'booking_id',
    addresses: ['to_address'],
    texts: ['subject', 'body'],
    // That it was sent, and for how much, goes on being counted.
    ofBooking: { to_address: '', subject: null, body: null, provider_id: null },
    ofAddress: 'delete',
    isLooseByAddress: true,
    age: 'created_at',
  },
  {
    name: 'message_flags',
    business: 'business_id',
    booking: null,
    addresses: ['address'],
    texts: [],
    ofBooking: null,
    ofAddress: 'delete',
    age: 'at',
  },
  {
    name: 'inbound_messages',
    business: 'business_id',
    booking: 'booking_id',
    addresses: ['address'],
    texts: ['body'],
    ...GONE,
    age: 'at',
  },
  {
    name: 'reply_questions',
    business: 'business_id',
    booking: null,
    addresses: ['address'],
    texts: [],
    ofBooking: null,
    ofAddress: 'delete',
    age: 'expires_at',
  },
  {
    name: 'attendances',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: [],
    ofBooking: null,
    ofAddress: null,
    age: null,
  },
  {
    name: 'opt_outs',
    business: 'business_id',
    booking: null,
    addresses: ['address'],
    texts: ['reason'],
    ofBooking: null,
    ofAddress: { reason: null },
    age: null,
  },
  {
    name: 'waitlist_entries',
    business: 'business_id',
    booking: 'booking_id',
    addresses: ['customer_email', 'customer_phone', 'contact'],
    texts: ['customer_name', 'same_as', 'problem'],
    ...GONE,
    age: 'ends_at',
  },
  {
    name: 'webhook_deliveries',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: ['body'],
    ...GONE,
    age: null,
  },
  {
    name: 'webhook_attempts',
    business: null,
    // Deleted with their delivery.
    through: { column: 'delivery_id', table: 'webhook_deliveries' },
    booking: null,
    addresses: [],
    texts: ['response'],
    ofBooking: null,
    ofAddress: null,
    age: null,
  },
  {
    name: 'calendar_events',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: ['summary'],
    ofBooking: { summary: null },
    ofAddress: null,
    age: null,
  },
  {
    name: 'calendar_conflicts',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: ['summary'],
    ofBooking: { summary: null },
    ofAddress: null,
    age: null,
  },
  {
    name: 'outbox',
    business: 'business_id',
    booking: 'booking_id',
    addresses: [],
    texts: ['payload', 'reason'],
    // Only what is done with: see `erase-bookings.ts`.
    ofBooking: null,
    ofAddress: null,
    age: null,
  },
  {
    name: 'time_off',
    business: 'business_id',
    booking: null,
    addresses: [],
    texts: ['reason'],
    ofBooking: null,
    ofAddress: null,
    age: null,
  },
];
