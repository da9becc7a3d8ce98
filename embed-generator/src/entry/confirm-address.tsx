import type { VNode } from 'preact';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { askAnyone } from './ask.ts';
import { EntryForm } from './entry-form.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** Confirms an address with the link sent to it; asked first, for programs that read mail open links too. */
export function ConfirmAddress({
  title,
  lead,
  token,
  onDone,
}: {
  readonly title: string;
  readonly lead: string;
  readonly token: string;
  onDone(): Promise<void>;
}): VNode {
  const texts = useTexts(entryTexts);
  const sending = useSending();
  return (
    <EntryForm
      title={title}
      lead={lead}
      submit={texts.confirmAddress}
      sending={sending}
      onSubmit={async () => {
        await askAnyone('GET', `/auth/verify-email?token=${encodeURIComponent(token)}`);
        await onDone();
      }}
    />
  );
}
