import type { Instant } from '../domain/availability/types.ts';

/** Whose account at the provider sends. */
export interface TextAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

/** Who the reader sees: a number or a name, or a service that picks one of its own. */
export type TextSender =
  | { readonly is: 'address'; readonly from: string }
  | { readonly is: 'service'; readonly sid: string };

/** An approved template at the provider, with what fills it. */
export interface TextContent {
  readonly sid: string;
  /** By the template's own names, such as `1`. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface TextMessage {
  readonly channel: 'sms' | 'whatsapp';
  /** E.164. */
  readonly to: string;
  readonly text:
    | { readonly is: 'body'; readonly body: string }
    | { readonly is: 'content'; readonly content: TextContent };
  readonly sender: TextSender;
  /** Told of every later state; null where it cannot be reached from outside. */
  readonly statusUrl: string | null;
  /** The provider drops it when it could not be delivered in this many seconds, 1 to 36,000. */
  readonly validityS: number;
}

export type TextState = 'accepted' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed';

export interface TextPrice {
  /** Millionths of the currency, never negative. */
  readonly micros: number;
  readonly currency: string;
}

/** A message as the provider has it. */
export interface SentText {
  readonly providerId: string;
  readonly state: TextState;
  /** Null while it is not known. */
  readonly segments: number | null;
  readonly price: TextPrice | null;
  readonly errorCode: string | null;
}

/** One of the messages the provider remembers. */
export interface SeenText extends SentText {
  readonly channel: 'sms' | 'whatsapp';
  /** E.164. */
  readonly to: string;
  readonly body: string | null;
  readonly createdAt: Instant;
}

export type Possession = 'own' | 'foreign' | 'unknown';

/** What the provider posts to us, before anybody believes it. */
export interface TextWebhook {
  /** The address the provider knows, made of our public one, the path and the query. */
  readonly url: string;
  readonly signature: string;
  readonly contentType: string;
  readonly body: string;
}

/** SMS and WhatsApp. No call is repeated by itself: the provider cannot tell a second one from the first. */
export interface TextMessages {
  /** @throws TextError */
  send(account: TextAccount, message: TextMessage): Promise<SentText>;
  /** Messages to the number since then, latest first, at most fifty. @throws TextError */
  recent(account: TextAccount, to: string, since: Instant): Promise<readonly SeenText[]>;
  /** @throws TextError */
  find(account: TextAccount, providerId: string): Promise<SentText>;
  /** Resolves when the account may send messages. @throws TextError */
  check(account: TextAccount): Promise<void>;
  /** Whether the account has this sender; `unknown` where the provider has no list of such, or does not show it. @throws TextError */
  has(account: TextAccount, sender: TextSender, channel: 'sms' | 'whatsapp'): Promise<Possession>;
  /** A state as the provider names it; null for one that says nothing of a message we sent. */
  stateOf(told: string): TextState | null;
  /** Whether it was signed with the account's token. */
  isSigned(account: Pick<TextAccount, 'authToken'>, webhook: TextWebhook): Promise<boolean>;
}

/**
 * A call that brought nothing. `refused`: it never will; `later`: certainly not sent, and worth another try;
 * `unknown`: it was handed over, and no answer came.
 */
export class TextError extends Error {
  override readonly name = 'TextError';
  readonly kind: 'refused' | 'later' | 'unknown';
  /** Of the provider; null where it gave none. */
  readonly code: string | null;
  /** How long it asks to wait. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: TextError['kind'],
    given: {
      readonly message: string;
      readonly code?: string | null;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(given.message, { cause: given.cause });
    this.kind = kind;
    this.code = given.code ?? null;
    this.retryAfterMs = given.retryAfterMs ?? null;
  }
}
