/** Epoch milliseconds. */
type Millis = number;

interface MessagesTable {
  id: string;
  business_id: string;
  booking_id: string;
  moment: string;
  audience: string;
  channel: string;
  /** Of the booking when it was planned. */
  revision: number;
  to_address: string;
  /** JSON: the time before a move. */
  details: string;
  /** Of a mail, once written. */
  subject: string | null;
  /** Null until it is written, just before it is sent. */
  body: string | null;
  state: string;
  reason: string | null;
  due_at: Millis;
  expires_at: Millis;
  created_at: Millis;
  updated_at: Millis;
}

interface MessageSettingsTable {
  business_id: string;
  /** JSON. */
  settings: string;
}

/** The tables of messages. */
export interface MessageTables {
  messages: MessagesTable;
  message_settings: MessageSettingsTable;
}
