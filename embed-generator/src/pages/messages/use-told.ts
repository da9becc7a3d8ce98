import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import { useConsole } from '../../console-context.ts';
import { useInstallation } from '../../entry/use-installation.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { isTold } from './rules-form.ts';
import type { Moment } from './rules-form.ts';
import { messageTexts } from './texts.ts';

/** Whether the visitor of a booking hears by itself of what is about to happen, in a sentence. */
export interface Telling {
  /** Empty until it is known. */
  readonly words: string;
  /** True when a mail certainly is written. */
  readonly isMailed: boolean;
}

/** Looks at the visitor's address, the installation and the owner's rules. */
export function useTold({ email }: { readonly email: string | null }, moment: Moment): Telling {
  const { told } = useTexts(messageTexts);
  const { admin, business } = useConsole();
  const installation = useInstallation();
  // The rules are not shown to a member of the staff.
  const rules = useLoaded<MessageSettings | null>(
    business.role === 'staff' ? 'message-settings-unseen' : 'message-settings',
    () => (business.role === 'staff' ? Promise.resolve(null) : admin.messages.settings()),
  );
  const unsure = (words: string): Telling => ({ words, isMailed: false });
  if (installation === null || rules.state === 'loading') return unsure('');
  if (!installation.sendsMail) return unsure(told.nobody);
  if (email === null) return unsure(told.noAddress);
  if (rules.state === 'failed' || rules.value === null) return unsure(told.perhaps);
  return isTold(rules.value, 'visitor', { moment })
    ? { words: told.byMail, isMailed: true }
    : unsure(told.off);
}
