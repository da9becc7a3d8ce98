import { flagFor, helpFor } from '../../domain/messages/twilio-errors.ts';
import { statesBefore } from '../../domain/messages/message-states.ts';
import type { Message, MessageReason } from '../../ports/messages.ts';
import type { Repositories } from '../../ports/store.ts';
import type { SentText } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import { PAUSED } from './paused-account.ts';
import { readSettings } from './settings.ts';
import { standInBySms } from './stand-in.ts';
import type { SendingAccount } from './text-account.ts';
import { allowancesFor, dayOf } from './text-limits.ts';

/** In the transaction in which it is written down. */
export interface NewsDeps extends MessageDeps {
  readonly tx: Repositories;
}

/**
 * Writes down how far the provider says a text has come; what it tells late or twice changes nothing. True when it was
 * news. A failure flags the number, and lets an SMS stand in for WhatsApp.
 */
export async function noteState(
  deps: NewsDeps,
  message: Message,
  told: SentText,
): Promise<boolean> {
  const { tx, clock } = deps;
  const { state, errorCode, providerId } = told;
  const segments = told.segments ?? undefined;
  const price = told.price ?? undefined;
  const hasFailed = state === 'failed' || state === 'undelivered';
  const isNews = await tx.messages.settle(message, {
    from: statesBefore(state),
    state,
    reason: hasFailed ? 'provider' : null,
    errorCode: hasFailed ? errorCode : null,
    providerId,
    segments,
    price,
    at: clock.now(),
  });
  if (!isNews) await tx.messages.setCost(message, { segments, price });
  if (isNews && hasFailed) await afterFailure(deps, message, errorCode);
  if (isNews && (state === 'delivered' || state === 'read')) await clearDoubt(deps, message);
  return isNews;
}

export interface Refusal {
  readonly state: 'failed' | 'planned';
  /** `paused`: the account is not taken. The others where the provider gave no code. */
  readonly reason: 'refused' | 'no_answer' | 'paused';
  readonly code: string | null;
}

/** Writes down that the provider certainly did not take a text over; `planned` when it will be tried again. */
export async function noteRefusal(
  deps: NewsDeps,
  message: Message,
  { state, reason, code }: Refusal,
): Promise<void> {
  const { tx, clock } = deps;
  const isNews = await tx.messages.settle(message, {
    from: ['sending', 'unknown'],
    state,
    reason: code === null || reason === 'paused' ? reason : 'provider',
    errorCode: code,
    sentAt: null,
    at: clock.now(),
  });
  if (!isNews) return;
  await uncount(deps, message);
  if (state === 'failed') await afterFailure(deps, message, code);
}

/** Writes down why a text is not sent at all. */
export async function noteUnsent(
  deps: NewsDeps,
  message: Message,
  {
    reason,
    errorCode,
    text,
  }: {
    reason: MessageReason;
    errorCode?: string | undefined;
    text: { readonly subject: string | null; readonly body: string };
  },
): Promise<void> {
  const isNews = await deps.tx.messages.settle(message, {
    from: ['planned'],
    state: 'not_sent',
    reason,
    errorCode: errorCode ?? null,
    text,
    at: deps.clock.now(),
  });
  // Where the channel itself cannot bring it; what forbids a text forbids the other kind too.
  const isOfChannel = reason === 'provider' || reason === 'no_provider';
  if (isNews && isOfChannel) await standInBySms(deps, message);
}

/** Remembers whether the account's credentials work, only of a business's own; what waited for that goes on. */
export async function noteAccount(
  { tx, clock }: NewsDeps,
  businessId: string,
  { account, code }: { account: SendingAccount; code: string | null },
): Promise<void> {
  if (account.source !== 'business') return;
  const isBroken = code !== null && helpFor(code) === 'credentials';
  if (!isBroken && account.refusedAt === null) return;
  const brokenReason = isBroken ? 'credentials' : null;
  await tx.messageChannels.setHealth(businessId, { brokenReason, at: clock.now() });
  if (!isBroken) await tx.outbox.hurry(businessId, PAUSED, clock.now());
}

/** A number where something arrived is not wrong. */
async function clearDoubt({ tx }: NewsDeps, { businessId, channel, to }: Message): Promise<void> {
  const flag = await tx.messageFlags.of(businessId, channel, to);
  if (flag?.kind === 'wrong') await tx.messageFlags.clear(businessId, channel, to);
}

async function afterFailure(
  deps: NewsDeps,
  message: Message,
  errorCode: string | null,
): Promise<void> {
  const { tx, clock } = deps;
  const { businessId, channel, to: address } = message;
  const kind = errorCode === null ? null : flagFor(errorCode);
  if (kind !== null && errorCode !== null && channel !== 'email')
    await tx.messageFlags.put({
      businessId,
      channel,
      address,
      kind,
      errorCode,
      at: clock.now(),
    });
  if (kind !== 'stop') await standInBySms(deps, message);
}

async function uncount(deps: NewsDeps, message: Message): Promise<void> {
  const { tx, clock } = deps;
  const business = await tx.businesses.byId(message.businessId);
  if (business === null) return;
  const settings = await readSettings(tx, message.businessId);
  const scopes = allowancesFor(deps, message, settings).map(({ scope }) => scope);
  await tx.messageCounts.giveBack(
    message.businessId,
    dayOf(deps, business, message.sentAt ?? clock.now()),
    scopes,
  );
}
