import type { Instant } from '../../domain/availability/types.ts';
import { MINUTE_MS } from '../../domain/bookings/times.ts';
import type { Message } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';
import type { Letter } from './letter.ts';
import type { Sending } from './send-message.ts';
import type { SendingAccount } from './text-account.ts';

/** What the outbox says of a text that waits; by it, those are found again when the account works. */
export const PAUSED = 'Waits until the account at Twilio works again';

// What Twilio says to credentials that are none.
const NO_CREDENTIALS = '20003';

/**
 * Whether a text may wait while the account is not taken: all may, but for a test, which is there to find out, and an
 * offer of the waiting list, which goes to who is next.
 */
export function mayWait({ moment, waitlistId }: Pick<Message, 'moment' | 'waitlistId'>): boolean {
  return moment !== 'test' && waitlistId === null;
}

/**
 * Lets a text wait while Twilio does not take the business's credentials, or none of our keys opens them; null when it
 * can be tried. Every ten minutes one finds out whether they are taken again.
 */
export async function waitWhilePaused(
  deps: Pick<MessageDeps, 'store' | 'clock'>,
  { message }: Pick<Letter, 'message'>,
  account: SendingAccount | null,
): Promise<Sending | null> {
  if (!mayWait(message)) return null;
  const now = deps.clock.now();
  const until = account === null ? await untilKeyIsBack(deps, message) : pausedUntil(account);
  if (until === null || until <= now) return null;
  await deps.store.write((tx) =>
    tx.messages.settle(message, {
      from: ['planned'],
      state: 'planned',
      reason: 'paused',
      errorCode: account === null ? null : NO_CREDENTIALS,
      at: now,
    }),
  );
  return waiting(message, until);
}

/** It goes on when the account works, or is dropped when it can no longer help. */
export function waiting({ expiresAt }: Pick<Message, 'expiresAt'>, until: Instant): Sending {
  return { is: 'later', reason: PAUSED, tryAgainAt: Math.min(until, expiresAt) };
}

/** How long nobody asks again whether refused credentials are taken. */
export const ASK_AGAIN_MS = 10 * MINUTE_MS;

function pausedUntil({ refusedAt }: SendingAccount): Instant | null {
  return refusedAt === null ? null : refusedAt + ASK_AGAIN_MS;
}

async function untilKeyIsBack(
  { store, clock }: Pick<MessageDeps, 'store' | 'clock'>,
  { businessId }: Message,
): Promise<Instant | null> {
  const own = await store.read.messageChannels.of(businessId);
  return own === null ? null : clock.now() + ASK_AGAIN_MS;
}
