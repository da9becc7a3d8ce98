/** Epoch milliseconds. */
type Millis = number;

interface MessagesTable {
  id: string;
  business_id: string;
  booking_id: string | null;
  waitlist_id: string | null;
  /** Key of the widget that led to it. */
  widget_id: string | null;
  moment: string;
  audience: string;
  channel: string;
  /** Of the booking when it was planned. */
  revision: number;
  to_address: string;
  /** Of a message that belongs to no booking; else the booking's or the business's. */
  locale: string | null;
  /** JSON: the time before a move. */
  details: string;
  /** Of a mail, once written. */
  subject: string | null;
  /** Null until it is written, just before it is sent. */
  body: string | null;
  state: string;
  reason: string | null;
  /** Of the provider. */
  error_code: string | null;
  /** The provider's name for it. */
  provider_id: string | null;
  segments: number | null;
  /** Millionths of the currency. */
  price_micros: number | null;
  currency: string | null;
  /** The message this one repeats. */
  resent_from: string | null;
  due_at: Millis;
  expires_at: Millis;
  /** When it was handed over. */
  sent_at: Millis | null;
  /** When the provider was last asked about it. */
  checked_at: Millis | null;
  created_at: Millis;
  updated_at: Millis;
}

interface MessageChannelsTable {
  business_id: string;
  provider: string;
  account_sid: string;
  /** Sealed. */
  auth_token: string;
  sms_from: string | null;
  messaging_service_sid: string | null;
  whatsapp_from: string | null;
  broken_reason: string | null;
  checked_at: Millis;
  created_at: Millis;
}

interface MessageCountsTable {
  business_id: string;
  /** A local date of the business. */
  day: string;
  scope: string;
  count: number;
}

interface MessageFlagsTable {
  business_id: string;
  channel: string;
  address: string;
  kind: string;
  error_code: string;
  at: Millis;
}

interface MessageTemplatesTable {
  business_id: string;
  /** Who reads it. */
  audience: string;
  moment: string;
  channel: string;
  locale: string;
  subject: string | null;
  body: string;
  is_plain: number;
  /** WhatsApp only. */
  content_sid: string | null;
  /** JSON: the placeholder of each number; with a `content_sid`. */
  variables: string | null;
  fell_back_at: Millis | null;
  fell_back_reason: string | null;
  changed_at: Millis;
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
  message_templates: MessageTemplatesTable;
  message_channels: MessageChannelsTable;
  message_counts: MessageCountsTable;
  message_flags: MessageFlagsTable;
}
