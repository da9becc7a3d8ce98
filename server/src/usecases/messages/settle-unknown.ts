import type { Message } from '../../ports/messages.ts';
import { TextError } from '../../ports/text-messages.ts';
import type { SeenText } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import { sendingAccount } from './text-account.ts';
import { noteRefusal, noteState } from './text-news.ts';

/**
 * Asks the provider about texts of which nobody knows, because no answer came and no callback either. What it has, it
 * took over; what it still does not have after half an hour, it never got. Nothing is sent again. How many were settled.
 */
export async function settleUnknown(deps: MessageDeps): Promise<number> {
  const now = deps.clock.now();
  const messages = await deps.store.read.messages.unsettled({
    before: now - WAIT_MS,
    since: now - GIVE_UP_MS,
    limit: MOST_AT_ONCE,
  });
  let settled = 0;
  for (const message of messages) if (await settleOne(deps, message)) settled += 1;
  if (settled > 0) deps.wakeOutbox();
  return settled;
}

async function settleOne(deps: MessageDeps, message: Message): Promise<boolean> {
  const account = await sendingAccount(deps, deps.store.read, message.businessId);
  if (account === null) return false;
  const since = (message.sentAt ?? message.updatedAt) - CLOCKS_DIFFER_MS;
  let seen: readonly SeenText[];
  try {
    seen = await deps.texts.recent(account, message.to, since);
  } catch (error) {
    if (error instanceof TextError) return false;
    throw error;
  }
  const candidates = seen.filter(
    (one) => one.channel === message.channel && fits(deps, message, one),
  );
  return deps.store.write(async (tx) => {
    for (const candidate of candidates) {
      const isTaken = await tx.messages.hasProviderId(candidate.providerId);
      if (!isTaken) return noteState({ ...deps, tx }, message, candidate);
    }
    if (deps.clock.now() - message.updatedAt < SURELY_LOST_MS) return false;
    await noteRefusal({ ...deps, tx }, message, {
      state: 'failed',
      reason: 'no_answer',
      code: null,
    });
    return true;
  });
}

/** What is kept of a text has a gap where the private link stood; what an approved template says is the provider's. */
function fits(
  { secrets }: Pick<MessageDeps, 'secrets'>,
  { body, bookingId }: Message,
  seen: SeenText,
): boolean {
  if (body === null || seen.body === null || seen.channel === 'whatsapp') return true;
  if (bookingId !== null) return seen.body === body.replaceAll('…', secrets.linkToken(bookingId));
  const pattern = body.split('…').map(RegExp.escape).join('.*');
  return new RegExp(`^${pattern}$`, 'su').test(seen.body);
}

const WAIT_MS = 3 * 60_000;
const SURELY_LOST_MS = 30 * 60_000;
const GIVE_UP_MS = 24 * 3_600_000;
const CLOCKS_DIFFER_MS = 60_000;
const MOST_AT_ONCE = 100;
