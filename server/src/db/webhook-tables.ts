/** Epoch milliseconds. */
type Millis = number;

interface WebhooksTable {
  id: string;
  business_id: string;
  url: string;
  description: string;
  /** JSON: a list of kinds. */
  events: string;
  state: string;
  failing_since: Millis | null;
  /** Sealed, as is the former one. */
  secret: string;
  former_secret: string | null;
  former_until: Millis | null;
  created_at: Millis;
}

interface WebhookDeliveriesTable {
  id: string;
  business_id: string;
  webhook_id: string;
  event_id: string;
  type: string;
  booking_id: string | null;
  body: string;
  state: string;
  round: number;
  attempts: number;
  next_attempt_at: Millis | null;
  /** Of the last attempt, as the next two. */
  status: number | null;
  failure: string | null;
  took_ms: number | null;
  created_at: Millis;
}

interface WebhookAttemptsTable {
  delivery_id: string;
  /** 1 for the first attempt. */
  position: number;
  at: Millis;
  took_ms: number;
  status: number | null;
  failure: string | null;
  response: string;
}

/** The tables of webhooks. */
export interface WebhookTables {
  webhooks: WebhooksTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_attempts: WebhookAttemptsTable;
}
