import { AppError } from '../../../contract/app-error.ts';
import type { ConversationText, ConversationView } from '../../../contract/conversations.ts';
import type { Instant } from '../../../domain/availability/types.ts';
import type { InboundText } from '../../../ports/inbound-texts.ts';
import type { Message } from '../../../ports/messages.ts';
import { toWire } from '../../wire.ts';
import type { MessageDeps } from '../deps.ts';
import { optedOutOf } from '../opt-outs/opted-out-of.ts';
import type { TextChannel } from '../opt-outs/opted-out-of.ts';
import { senderBy, sendingAccount } from '../text-account.ts';

type Deps = Pick<MessageDeps, 'store' | 'secretBox' | 'serverSenders' | 'clock'>;

/** What was said between the business and this number. @throws AppError `messages.conversation_not_found` */
export async function showConversation(
  deps: Deps,
  businessId: string,
  address: string,
): Promise<ConversationView> {
  const { read } = deps.store;
  const { inbound, outbound } = await read.conversations.texts(businessId, address, MOST_TEXTS);
  if (inbound.length === 0 && outbound.length === 0)
    throw new AppError('messages.conversation_not_found');
  const [ways, customerName, bookingIds] = await Promise.all([
    waysToAnswer(deps, { businessId, address, inbound }),
    read.conversations.nameOf(businessId, address),
    read.inboundTexts.upcoming(businessId, address, deps.clock.now()),
  ]);
  const texts = [...inbound.map(theirs), ...outbound.flatMap(ours)]
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .slice(-MOST_TEXTS);
  return {
    address,
    customerName,
    bookingIds,
    texts,
    answersBy: ways.open[0] ?? null,
    whatsappUntil: ways.whatsappUntil === null ? null : toWire(ways.whatsappUntil),
    optedOutOf: ways.optedOutOf,
  };
}

/** Says that what they wrote was read. @throws AppError `messages.conversation_not_found` */
export async function readConversation(
  deps: Deps,
  { businessId, address }: { businessId: string; address: string },
): Promise<ConversationView> {
  const shown = await showConversation(deps, businessId, address);
  await deps.store.write((tx) => tx.conversations.markRead(businessId, address, deps.clock.now()));
  return shown;
}

/** How the business can answer: WhatsApp while its day lasts, then SMS. */
export async function waysToAnswer(
  deps: Deps,
  {
    businessId,
    address,
    inbound,
  }: { businessId: string; address: string; inbound: readonly InboundText[] },
): Promise<{
  readonly open: readonly TextChannel[];
  readonly whatsappUntil: Instant | null;
  readonly optedOutOf: TextChannel[];
}> {
  const account = await sendingAccount(deps, deps.store.read, businessId);
  const out = await optedOutOf(deps, businessId, address);
  const lastOnWhatsapp = inbound.find(({ channel }) => channel === 'whatsapp');
  const whatsappUntil = lastOnWhatsapp === undefined ? null : lastOnWhatsapp.at + DAY_MS;
  const isOpen: Readonly<Record<TextChannel, boolean>> = {
    whatsapp: whatsappUntil !== null && whatsappUntil > deps.clock.now(),
    sms: true,
  };
  const open = (['whatsapp', 'sms'] as const).filter((channel) => {
    const sender = account === null ? null : senderBy(account, channel);
    return isOpen[channel] && sender !== null && !out.includes(channel);
  });
  return { open, whatsappUntil, optedOutOf: out };
}

function theirs(text: InboundText): ConversationText {
  const { id, channel, body, at, meaning, bookingId } = text;
  return {
    id,
    direction: 'in',
    channel,
    body: body ?? '',
    at: toWire(at),
    meaning,
    bookingId,
    state: null,
    reason: null,
  };
}

function ours(message: Message): ConversationText[] {
  const { id, channel, body, sentAt, createdAt, bookingId, state, reason } = message;
  if (channel === 'email') return [];
  return [
    {
      id,
      direction: 'out',
      channel,
      body: body ?? '',
      at: toWire(sentAt ?? createdAt),
      meaning: null,
      bookingId,
      state,
      reason,
    },
  ];
}

const MOST_TEXTS = 100;
const DAY_MS = 86_400_000;
