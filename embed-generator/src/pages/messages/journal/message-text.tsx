import type { MessageView } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { journalTexts } from './texts.ts';

/** Where the visitor's own link stood: who has it can cancel, so it is not kept. */
const HIDDEN_LINK = '/b/…';

/** The text of a message, as far as it was written. */
export function MessageText({ of: { state, subject, body } }: { readonly of: MessageView }): VNode {
  const texts = useTexts(journalTexts);
  if (body === null) {
    return <p class="quiet">{state === 'planned' ? texts.notYetWritten : texts.neverWritten}</p>;
  }
  return (
    <>
      <div class="letter">
        {subject !== null && <p class="subject">{subject}</p>}
        <p>{body}</p>
      </div>
      {body.includes(HIDDEN_LINK) && <p class="quiet">{texts.linkHidden}</p>}
    </>
  );
}
