import { isInvented } from '../../domain/messages/invented-address.ts';
import { MailError } from '../../ports/mail.ts';
import type { Message, MessageChange, MessageReason } from '../../ports/messages.ts';
import type { MessageDeps } from './deps.ts';
import type { Letter } from './letter.ts';
import type { Sending } from './send-message.ts';

/** Hands a letter to the mail server. */
export async function sendByMail(
  deps: Pick<MessageDeps, 'store' | 'clock' | 'mail'>,
  { message, business, text, kept, locale, calendar }: Letter,
  isLastTry: boolean,
): Promise<Sending> {
  const settle = (change: Omit<MessageChange, 'at'>) =>
    deps.store.write((tx) => tx.messages.settle(message, { ...change, at: deps.clock.now() }));

  const obstacle = obstacleTo(deps, message);
  if (obstacle !== null) {
    await settle({ from: ['planned'], state: 'not_sent', reason: obstacle, text: kept });
    return { is: 'done' };
  }
  const sentAt = deps.clock.now();
  if (!(await settle({ from: ['planned'], state: 'sending', text: kept, sentAt })))
    return { is: 'moot' };
  try {
    await deps.mail.send({
      to: message.to,
      subject: text.subject ?? '',
      text: text.body,
      locale,
      from: { name: business.name, replyTo: business.email },
      calendar,
    });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return afterFailure(error, { settle, isLastTry });
  }
  await settle({ from: ['sending'], state: 'accepted' });
  return { is: 'done' };
}

function obstacleTo({ mail }: Pick<MessageDeps, 'mail'>, { to }: Message): MessageReason | null {
  if (isInvented(to)) return 'invented';
  return mail.isDelivering ? null : 'no_provider';
}

type Settle = (change: Omit<MessageChange, 'at'>) => Promise<boolean>;

async function afterFailure(
  { kind, message: reason }: MailError,
  { settle, isLastTry }: { settle: Settle; isLastTry: boolean },
): Promise<Sending> {
  const from = ['sending'] as const;
  switch (kind) {
    case 'refused':
      await settle({ from, state: 'failed', reason: 'refused', sentAt: null });
      return { is: 'failed', reason };
    case 'unknown':
      await settle({ from, state: 'unknown', reason: 'no_answer' });
      return { is: 'unknown', reason };
    case 'later':
      await settle({
        from,
        state: isLastTry ? 'failed' : 'planned',
        reason: 'no_answer',
        sentAt: null,
      });
      return { is: isLastTry ? 'failed' : 'later', reason };
  }
}
