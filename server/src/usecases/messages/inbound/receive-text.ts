import { readInbound } from '../../../domain/messages/inbound-words.ts';
import type { InboundWord } from '../../../domain/messages/inbound-words.ts';
import type { InboundMeaning, InboundText } from '../../../ports/inbound-texts.ts';
import type { OutboxMessage } from '../../../ports/outbox.ts';
import type { Repositories } from '../../../ports/store.ts';
import type { MessageDeps } from '../deps.ts';
import { readTextWebhook } from '../read-webhook.ts';
import type { PostedWebhook, TrustedWebhook } from '../read-webhook.ts';
import { nameOfSender, senderBy } from '../text-account.ts';

export const INBOUND_KIND = 'message.inbound';

/** What the outbox carries of a text that asks for something. */
export interface InboundOrder {
  readonly text: string;
}

/**
 * Takes in what a reader wrote, once. STOP and START count at once and for everybody who uses the sender; what else a
 * word asks for is done from the outbox.
 * @throws AppError `auth.forbidden` for a signature that is not that of an account we know
 */
export async function receiveText(deps: MessageDeps, posted: PostedWebhook): Promise<void> {
  const { fields, signers } = await readTextWebhook(deps, posted);
  const { From = '', Body = '', MessageSid = '', OptOutType } = fields;
  const channel = From.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
  const address = From.replace(/^whatsapp:/u, '');
  // Short codes and names in letters are machines: nobody booked with them.
  if (!E164.test(address) || MessageSid === '') return;
  const matched = writtenTo(signers, channel, fields);
  const senders = [...new Set(matched.flatMap(({ names }) => names))];
  const businessId = await businessOf(deps.store.read, matched, address);
  const said = readInbound(Body, { channel, optOutType: OptOutType ?? null });
  const isOut = await isOutOfAny(deps.store.read, { senders, channel, address, businessId });
  // YES is one of Twilio's words for START, and a plain yes for who gets our messages anyway.
  const word: InboundWord = said.is === 'yes' && isOut ? { is: 'start' } : said;
  const now = deps.clock.now();
  const text: InboundText = {
    id: deps.secrets.newId('inb'),
    providerId: MessageSid,
    businessId,
    channel,
    address,
    sender: senders[0] ?? '',
    body: businessId === null ? null : Body.slice(0, LONGEST_BODY),
    word,
    meaning: MEANINGS[word.is],
    bookingId: null,
    at: now,
    actedAt: null,
    readAt: null,
  };
  await deps.store.write(async (tx) => {
    if (!(await tx.inboundTexts.add(text))) return;
    if (word.is === 'stop' || word.is === 'start')
      await keepOptOut(tx, { text, senders, isOut: word.is === 'stop', matched });
    else if (businessId !== null && word.is !== 'text')
      await tx.outbox.add([orderOf(text, businessId)], now);
  });
  deps.wakeOutbox();
}

const E164 = /^\+[1-9]\d{6,14}$/u;
const LONGEST_BODY = 1_600;

const MEANINGS: Readonly<Record<InboundWord['is'], InboundMeaning>> = {
  stop: 'stop',
  start: 'start',
  help: 'help',
  // What these are is known once they were acted upon: nobody may have asked.
  cancel: 'text',
  choose: 'text',
  yes: 'text',
  no: 'text',
  attend: 'text',
  text: 'text',
};

interface Matched {
  readonly businessId: string | null;
  /** Of the senders the text was written to. */
  readonly names: readonly string[];
}

/** Whose sender it was written to; everybody's on the account where the number tells nobody apart. */
function writtenTo(
  signers: TrustedWebhook['signers'],
  channel: 'sms' | 'whatsapp',
  fields: TrustedWebhook['fields'],
): Matched[] {
  const to = (fields['To'] ?? '').replace(/^whatsapp:/u, '');
  const service = fields['MessagingServiceSid'] ?? '';
  const all = signers.flatMap((signer) => {
    const sender = senderBy(signer, channel);
    if (sender === null) return [];
    const isExact = sender.is === 'address' ? sender.from === to : sender.sid === service;
    return [{ businessId: signer.businessId, names: [nameOfSender(sender)], isExact }];
  });
  const exact = all.filter(({ isExact }) => isExact);
  return exact.length > 0 ? exact : all;
}

/** Who wrote to this number last, among those it may have answered. */
async function businessOf(
  read: Repositories,
  matched: readonly Matched[],
  address: string,
): Promise<string | null> {
  const own = matched.flatMap(({ businessId }) => (businessId === null ? [] : [businessId]));
  const isServers = matched.some(({ businessId }) => businessId === null);
  const [only, another] = own;
  const fromOwn = await read.inboundTexts.lastWriter(address, own);
  if (fromOwn !== null) return fromOwn;
  if (!isServers) return another === undefined ? (only ?? null) : null;
  return (
    (await read.inboundTexts.lastWriter(address, 'without a channel')) ??
    (own.length === 0 ? read.inboundTexts.onlyWithoutChannel() : null)
  );
}

async function isOutOfAny(
  read: Repositories,
  {
    senders,
    channel,
    address,
    businessId,
  }: {
    senders: readonly string[];
    channel: 'sms' | 'whatsapp';
    address: string;
    businessId: string | null;
  },
): Promise<boolean> {
  for (const sender of senders) {
    if (await read.optOuts.isOut(businessId ?? '', { sender, channel, address })) return true;
  }
  return false;
}

async function keepOptOut(
  tx: Repositories,
  {
    text,
    senders,
    isOut,
    matched,
  }: {
    text: InboundText;
    senders: readonly string[];
    isOut: boolean;
    matched: readonly Matched[];
  },
): Promise<void> {
  const { channel, address, at } = text;
  for (const sender of senders) {
    await tx.optOuts.put({
      channel,
      address,
      by: { is: 'reader', sender },
      isOut,
      reason: null,
      at,
    });
  }
  if (isOut) return;
  // What the provider told us of the number no longer holds either.
  const told = new Set([text.businessId, ...matched.map(({ businessId }) => businessId)]);
  for (const businessId of told) {
    if (businessId !== null) await tx.messageFlags.clear(businessId, channel, address);
  }
}

function orderOf(text: InboundText, businessId: string): OutboxMessage {
  const order: InboundOrder = { text: text.id };
  return {
    id: `out_${text.id.slice('inb_'.length)}`,
    businessId,
    kind: INBOUND_KIND,
    key: text.id,
    bookingId: null,
    payload: order,
    dueAt: text.at,
  };
}
