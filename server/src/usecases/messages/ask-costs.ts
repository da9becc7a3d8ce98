import type { Message } from '../../ports/messages.ts';
import { TextError } from '../../ports/text-messages.ts';
import type { MessageDeps } from './deps.ts';
import { sendingAccount } from './text-account.ts';
import { noteState } from './text-news.ts';

/**
 * Asks the provider what texts cost, which it knows only some time after they went out and tells in no callback; with
 * that, how far they came, for servers it cannot reach. Few at a time: each after ten
 * minutes, then every hour for a day. How many it told.
 */
export async function askCosts(deps: MessageDeps): Promise<number> {
  const now = deps.clock.now();
  const { read } = deps.store;
  const messages = await read.messages.unpriced({
    sentSince: now - GIVE_UP_MS,
    sentBefore: now - FIRST_MS,
    checkedBefore: now - AGAIN_MS,
    limit: MOST_AT_ONCE,
  });
  // Before anything is asked, so that two processes ask once.
  await deps.store.write((tx) =>
    tx.messages.markChecked(
      messages.map(({ id }) => id),
      now,
    ),
  );
  let told = 0;
  for (const message of messages) if (await askOne(deps, message)) told += 1;
  return told;
}

async function askOne(deps: MessageDeps, message: Message): Promise<boolean> {
  const { businessId, providerId } = message;
  const account = await sendingAccount(deps, deps.store.read, businessId);
  if (account === null || providerId === null) return false;
  try {
    const found = await deps.texts.find(account, providerId);
    await deps.store.write((tx) => noteState({ ...deps, tx }, message, found));
    return found.price !== null;
  } catch (error) {
    if (error instanceof TextError) return false;
    throw error;
  }
}

const FIRST_MS = 10 * 60_000;
const AGAIN_MS = 60 * 60_000;
const GIVE_UP_MS = 24 * 3_600_000;
const MOST_AT_ONCE = 50;
