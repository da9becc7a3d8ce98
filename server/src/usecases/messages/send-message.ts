import type { Instant } from '../../domain/availability/types.ts';
import { letterOf } from './letter.ts';
import type { MessageDeps } from './deps.ts';
import { sendByMail } from './send-by-mail.ts';
import { sendByText } from './send-by-text.ts';

/** How it went. `moot`: there was nothing to send any more. */
export type Sending =
  | { readonly is: 'done' | 'moot' }
  | { readonly is: 'failed' | 'unknown'; readonly reason: string }
  | {
      readonly is: 'later';
      readonly reason: string;
      /** When the other side wants to be asked again; left out, longer each time. */
      readonly tryAgainAt?: Instant;
    };

/**
 * Sends one message, unless it would no longer be true. It is written down as being sent before anybody outside hears
 * of it, so that a process that dies in between sends nothing twice.
 */
export async function sendMessage(
  deps: MessageDeps,
  { businessId, id, isLastTry }: { businessId: string; id: string; isLastTry: boolean },
): Promise<Sending> {
  const message = await deps.store.read.messages.byId(businessId, id);
  if (message === null || message.state !== 'planned') return { is: 'moot' };
  const withdraw = async (reason: 'expired' | 'outdated'): Promise<Sending> => {
    const change = { from: ['planned'], state: 'withdrawn', reason, at: deps.clock.now() } as const;
    await deps.store.write((tx) => tx.messages.settle(message, change));
    return { is: 'moot' };
  };

  if (message.expiresAt <= deps.clock.now()) return withdraw('expired');
  const letter = await letterOf(deps, message);
  if (letter === null || letter === 'outdated') return withdraw('outdated');
  return message.channel === 'email'
    ? sendByMail(deps, letter, isLastTry)
    : sendByText(deps, { letter, channel: message.channel, isLastTry });
}
