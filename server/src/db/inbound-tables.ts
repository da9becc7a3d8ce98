/** Epoch milliseconds. */
type Millis = number;

interface OptOutsTable {
  sender: string;
  channel: string;
  address: string;
  /** Empty: the reader's own word, which holds for everybody who uses the sender. */
  business_id: string;
  state: string;
  reason: string | null;
  at: Millis;
}

interface InboundMessagesTable {
  id: string;
  provider_id: string;
  /** Null: nobody on this server ever wrote to the number. */
  business_id: string | null;
  channel: string;
  address: string;
  sender: string;
  body: string | null;
  word: string;
  meaning: string;
  /** What it acted on. */
  booking_id: string | null;
  at: Millis;
  acted_at: Millis | null;
  read_at: Millis | null;
}

interface ReplyQuestionsTable {
  business_id: string;
  channel: string;
  address: string;
  /** JSON. */
  booking_ids: string;
  /** The text that led to it. */
  asked_by: string;
  asked_at: Millis;
  expires_at: Millis;
}

interface AttendancesTable {
  booking_id: string;
  business_id: string;
  /** Of the booking they said it about. */
  revision: number;
  channel: string;
  at: Millis;
}

/** The tables of what readers write back. */
export interface InboundTables {
  opt_outs: OptOutsTable;
  inbound_messages: InboundMessagesTable;
  reply_questions: ReplyQuestionsTable;
  attendances: AttendancesTable;
}
