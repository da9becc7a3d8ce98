import type { VNode } from 'preact';
import { ApiError } from '../../../api.ts';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/states.tsx';
import { accountTexts } from './texts.ts';

/** What was refused; a session too old for it can be renewed from here, and comes back to this page. */
export function Refused({ error }: { readonly error: unknown }): VNode | null {
  const texts = useTexts(accountTexts);
  const refusals = useRefusals();
  const { signOut } = useConsole();
  if (error === null || codeOf(error) === 'auth.wrong_password') return null;
  return (
    <Notice
      kind="bad"
      action={
        codeOf(error) === 'auth.not_fresh' && (
          <Button kind="plain" onPress={() => void signOut()}>
            {texts.signInAgain}
          </Button>
        )
      }
    >
      {refusals.sentence(error)}
    </Notice>
  );
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof ApiError ? error.code : undefined;
}
