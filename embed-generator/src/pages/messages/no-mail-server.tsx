import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Notice } from '../../ui/states.tsx';
import { messageTexts } from './texts.ts';

/** Says that nothing is mailed from this server, and what changes it. */
export function NoMailServer(): VNode {
  const texts = useTexts(messageTexts);
  return (
    <Notice>
      {texts.noMailServer} {texts.setOnServer} <code>SMTP_URL</code> {texts.and}{' '}
      <code>MAIL_FROM</code>.
    </Notice>
  );
}
