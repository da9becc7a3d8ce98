import type { MessageSettings } from '../../contract/messages.ts';
import { helpFor } from '../../domain/messages/twilio-errors.ts';
import type { MessageReason } from '../../ports/messages.ts';
import { TextError } from '../../ports/text-messages.ts';
import type { TextMessage, TextSender } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import type { Letter } from './letter.ts';
import { maySend } from './may-send.ts';
import { ASK_AGAIN_MS, mayWait, waiting, waitWhilePaused } from './paused-account.ts';
import { sendFacts } from './send-facts.ts';
import type { Sending } from './send-message.ts';
import { readSettings } from './settings.ts';
import { nameOfSender, senderBy, sendingAccount } from './text-account.ts';
import type { SendingAccount } from './text-account.ts';
import { allowancesFor, dayOf, reasonOfScope } from './text-limits.ts';
import { noteAccount, noteRefusal, noteState, noteUnsent } from './text-news.ts';

interface Given {
  readonly letter: Letter;
  readonly channel: 'sms' | 'whatsapp';
  readonly isLastTry: boolean;
}

/** Hands a letter to the provider of texts, if nothing speaks against it and the day's limits leave room. */
export async function sendByText(deps: MessageDeps, given: Given): Promise<Sending> {
  const { letter, channel } = given;
  const { message, kept } = letter;
  const { read } = deps.store;
  const [account, settings] = await Promise.all([
    sendingAccount(deps, read, message.businessId),
    readSettings(read, message.businessId),
  ]);
  const sender = account === null ? null : senderBy(account, channel);
  const refuse = async (reason: MessageReason, errorCode?: string): Promise<Sending> => {
    await deps.store.write((tx) =>
      noteUnsent({ ...deps, tx }, message, { reason, errorCode, text: kept }),
    );
    return { is: 'done' };
  };

  const paused = await waitWhilePaused(deps, letter, account);
  if (paused !== null) return paused;
  if (account === null || sender === null) return refuse('no_provider');
  const reason = maySend(await sendFacts(deps, letter, { channel, sender, settings }));
  if (reason !== null) return refuse(reason);
  const text = await textFor(deps, given, sender);
  // Twilio would take it, and tell of the failure later.
  if (text === null) return refuse('provider', OUTSIDE_WINDOW);
  // Before it is written down as being sent: who dies while waiting has sent nothing.
  await deps.pace.take(account.accountSid);
  const begun = await begin(deps, letter, settings);
  if (begun !== 'begun') return begun === 'moot' ? { is: 'moot' } : refuse(begun);
  return handOver(deps, given, { account, order: orderOf(deps, given, { sender, text }) });
}

/** What WhatsApp takes: an approved template, or free text within a day of the reader's own last message. */
async function textFor(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  { letter, channel }: Given,
  sender: TextSender,
): Promise<TextMessage['text'] | null> {
  const { content, text, message } = letter;
  if (channel === 'sms') return { is: 'body', body: text.body };
  if (content !== null) return { is: 'content', content };
  const heardAt = await store.read.inboundTexts.lastHeardAt({
    channel,
    sender: nameOfSender(sender),
    address: message.to,
  });
  const isOpen = heardAt !== null && clock.now() - heardAt < WINDOW_MS;
  return isOpen ? { is: 'body', body: text.body } : null;
}

/** Counts it and writes it down as being sent, in one transaction: several processes agree on both. */
async function begin(
  deps: MessageDeps,
  { message, business, kept }: Letter,
  settings: MessageSettings,
): Promise<'begun' | 'moot' | MessageReason> {
  const { businessId } = message;
  const now = deps.clock.now();
  const today = dayOf(deps, business, now);
  const allowances = allowancesFor(deps, message, settings);
  return deps.store.write(async (tx) => {
    const full = await tx.messageCounts.take(businessId, today, allowances);
    if (full !== null) return reasonOfScope(full);
    const isOurs = await tx.messages.settle(message, {
      from: ['planned'],
      state: 'sending',
      text: kept,
      sentAt: now,
      at: now,
    });
    if (isOurs) return 'begun';
    const scopes = allowances.map(({ scope }) => scope);
    await tx.messageCounts.giveBack(businessId, today, scopes);
    return 'moot';
  });
}

function orderOf(
  { publicUrl, hearsStates, clock }: Pick<MessageDeps, 'publicUrl' | 'hearsStates' | 'clock'>,
  { letter, channel }: Given,
  { sender, text }: { sender: TextSender; text: TextMessage['text'] },
): TextMessage {
  const { id, to, expiresAt } = letter.message;
  const leftS = Math.floor((expiresAt - clock.now()) / 1000);
  return {
    channel,
    to,
    text,
    sender,
    statusUrl: hearsStates ? `${publicUrl}${STATUS_PATH}?message=${encodeURIComponent(id)}` : null,
    validityS: Math.min(Math.max(leftS, 1), LONGEST_VALIDITY_S),
  };
}

async function handOver(
  deps: MessageDeps,
  { letter, isLastTry }: Given,
  { account, order }: { account: SendingAccount; order: TextMessage },
): Promise<Sending> {
  const { message } = letter;
  try {
    const sent = await deps.texts.send(account, order);
    await deps.store.write(async (tx) => {
      await noteState({ ...deps, tx }, message, sent);
      await noteAccount({ ...deps, tx }, message.businessId, { account, code: null });
    });
    return { is: 'done' };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    return afterFailure(deps, { letter, isLastTry }, { account, error });
  }
}

async function afterFailure(
  deps: MessageDeps,
  { letter: { message }, isLastTry }: Pick<Given, 'letter' | 'isLastTry'>,
  { account, error }: { account: SendingAccount; error: TextError },
): Promise<Sending> {
  const { kind, code, retryAfterMs, message: reason } = error;
  const now = deps.clock.now();
  switch (kind) {
    case 'refused': {
      const isPaused = code !== null && helpFor(code) === 'credentials' && mayWait(message);
      await deps.store.write(async (tx) => {
        await noteRefusal({ ...deps, tx }, message, {
          ...(isPaused
            ? { state: 'planned', reason: 'paused' }
            : { state: 'failed', reason: 'refused' }),
          code,
        });
        await noteAccount({ ...deps, tx }, message.businessId, { account, code });
      });
      return isPaused ? waiting(message, now + ASK_AGAIN_MS) : { is: 'failed', reason };
    }
    case 'unknown':
      await deps.store.write((tx) =>
        tx.messages.settle(message, {
          from: ['sending'],
          state: 'unknown',
          reason: 'no_answer',
          at: now,
        }),
      );
      return { is: 'unknown', reason };
    case 'later': {
      // Who is told to wait waits, as long as the message is of any use.
      const isAskedToWait = retryAfterMs !== null;
      const state = isLastTry && !isAskedToWait ? 'failed' : 'planned';
      await deps.store.write((tx) =>
        noteRefusal({ ...deps, tx }, message, { state, reason: 'no_answer', code }),
      );
      if (state === 'failed') return { is: 'failed', reason };
      return { is: 'later', reason, ...(isAskedToWait && { tryAgainAt: now + retryAfterMs }) };
    }
  }
}

export const STATUS_PATH = '/api/integrations/twilio/status';

// WhatsApp's own number for it.
const OUTSIDE_WINDOW = '63016';
const WINDOW_MS = 24 * 3_600_000;
const LONGEST_VALIDITY_S = 36_000;
