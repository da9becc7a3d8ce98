import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Snippet } from '../../../ui/snippet.tsx';
import { Notice } from '../../../ui/states.tsx';
import { webhookTexts } from './texts.ts';

/** A secret that was just made. */
export function SecretOnce({ secret }: { readonly secret: string }): VNode {
  const texts = useTexts(webhookTexts);
  return (
    <>
      <Notice kind="ok">{texts.secretOnce}</Notice>
      <Snippet code={secret} label={texts.secret} />
    </>
  );
}
