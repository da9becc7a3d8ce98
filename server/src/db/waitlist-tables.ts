/** Epoch milliseconds. */
type Millis = number;

interface WaitlistEntriesTable {
  id: string;
  business_id: string;
  widget_key: string;
  service_id: string;
  staff_id: string | null;
  from_date: string;
  to_date: string;
  /** JSON. */
  weekdays: string;
  /** JSON. */
  parts: string;
  /** The end of the last day that would do. */
  ends_at: Millis;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
  /** What makes a person: the number, or else the address. */
  contact: string;
  /** The same for the same wish of the same person. */
  same_as: string;
  /** JSON. */
  consent: string | null;
  visitor_timezone: string;
  locale: string;
  token_hash: string;
  state: string;
  offer_no: number;
  offered_start: Millis | null;
  offered_end: Millis | null;
  offered_staff_id: string | null;
  offered_until: Millis | null;
  unanswered: number;
  /** JSON: times that were offered and not taken. */
  passed: string;
  problem: string | null;
  booking_id: string | null;
  created_at: Millis;
  updated_at: Millis;
}

interface WaitlistLooksTable {
  business_id: string;
  /** Of the business's availability. */
  version: number;
  looked_at: Millis;
}

/** The tables of the waiting list. */
export interface WaitlistTables {
  waitlist_entries: WaitlistEntriesTable;
  waitlist_looks: WaitlistLooksTable;
}
