import type { VNode } from 'preact';
import { askAnyone } from '../entry/ask.ts';
import { EntryFrame } from '../entry/entry-frame.tsx';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { useSending } from '../loading/use-sending.ts';
import { Button } from '../ui/button.tsx';

/** For somebody signed in who belongs nowhere and may not open a business. */
export function NoBusiness({
  email,
  onSignedOut,
}: {
  readonly email: string;
  onSignedOut(): void;
}): VNode {
  const texts = useTexts(shellTexts);
  const { isBusy, send } = useSending();
  return (
    <EntryFrame title={texts.noBusiness} lead={texts.noBusinessMore}>
      <p class="quiet">{email}</p>
      <Button
        kind="plain"
        icon="signOut"
        isBusy={isBusy}
        onPress={() =>
          send(async () => {
            await askAnyone('POST', '/auth/sign-out', {});
            onSignedOut();
          })
        }
      >
        {texts.signOut}
      </Button>
    </EntryFrame>
  );
}
