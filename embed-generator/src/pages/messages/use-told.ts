import type { ChannelsPage } from '@bookingsaas/server/contract/message-channels';
import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import { useConsole } from '../../console-context.ts';
import { tagOf, useLanguage, useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { CHANNELS_KEY } from './channels/use-channels.ts';
import { CHANNELS, isTold } from './rules-form.ts';
import type { Channel, Moment } from './rules-form.ts';
import { messageTexts } from './texts.ts';

/** Whether the visitor of a booking hears by itself of what is about to happen, in a sentence. */
export interface Telling {
  /** Empty until it is known. */
  readonly words: string;
  /** True when a mail certainly is written. */
  readonly isMailed: boolean;
}

interface Visitor {
  readonly email: string | null;
  /** Left out: not known here. */
  readonly phone?: string | null;
}

/** Looks at how the visitor can be reached, what can be sent, and the owner's rules. */
export function useTold(visitor: Visitor, moment: Moment): Telling {
  const { told, channels: names } = useTexts(messageTexts);
  const language = useLanguage();
  const { admin, business } = useConsole();
  // Neither is shown to a member of the staff.
  const isStaff = business.role === 'staff';
  const rules = useLoaded<MessageSettings | null>(
    isStaff ? 'message-settings-unseen' : 'message-settings',
    () => (isStaff ? Promise.resolve(null) : admin.messages.settings()),
  );
  const channels = useLoaded<ChannelsPage | null>(
    isStaff ? 'message-channels-unseen' : CHANNELS_KEY,
    () => (isStaff ? Promise.resolve(null) : admin.messages.channels()),
  );
  const unsure = (words: string): Telling => ({ words, isMailed: false });
  if (rules.state === 'loading' || channels.state === 'loading') return unsure('');
  const known = rules.state === 'ready' ? rules.value : null;
  const page = channels.state === 'ready' ? channels.value : null;
  if (known === null || page === null) return unsure(told.perhaps);
  const wanted = CHANNELS.filter((channel) => isTold(known, 'visitor', { moment, channel }));
  if (wanted.length === 0) return unsure(told.off);
  const ready = wanted.filter((channel) => isReady(page, channel));
  if (ready.length === 0) return unsure(told.nobody);
  const ways = ready.filter((channel) => reaches(visitor, channel));
  if (ways.length === 0) return unsure(told.noAddress);
  if (ways.includes('email')) return { words: told.byMail, isMailed: true };
  const list = new Intl.ListFormat(tagOf(language), { type: 'disjunction' });
  return unsure(told.byPhone(list.format(ways.map((channel) => names[channel]))));
}

function isReady({ items }: ChannelsPage, channel: Channel): boolean {
  return items.some((one) => one.channel === channel && one.state === 'ready');
}

function reaches({ email, phone = null }: Visitor, channel: Channel): boolean {
  return channel === 'email' ? email !== null : phone !== null;
}
