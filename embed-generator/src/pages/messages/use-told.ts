import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import { useConsole } from '../../console-context.ts';
import { useInstallation } from '../../entry/use-installation.ts';
import { useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { isTold } from './rules-form.ts';
import type { Moment } from './rules-form.ts';
import { messageTexts } from './texts.ts';

/** Says whether the visitor of a booking hears by itself of what is about to happen; empty until it is known. */
export function useTold({ email }: { readonly email: string | null }, moment: Moment): string {
  const { told } = useTexts(messageTexts);
  const { admin, business } = useConsole();
  const installation = useInstallation();
  // The rules are not shown to a member of the staff.
  const rules = useLoaded<MessageSettings | null>(
    business.role === 'staff' ? 'message-settings-unseen' : 'message-settings',
    () => (business.role === 'staff' ? Promise.resolve(null) : admin.messages.settings()),
  );
  if (installation === null || rules.state === 'loading') return '';
  if (!installation.sendsMail) return told.nobody;
  if (email === null) return told.noAddress;
  if (rules.state === 'failed' || rules.value === null) return told.perhaps;
  return isTold(rules.value, 'visitor', moment) ? told.byMail : told.off;
}
