import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from './button.tsx';

/** Code somebody has to copy. */
export function Snippet({ code, label }: { readonly code: string; readonly label: string }): VNode {
  return (
    <div class="stack snippet">
      {/* A region that may scroll has to be reachable by keyboard. */}
      <pre class="code" tabIndex={0} aria-label={label}>
        <code>{code}</code>
      </pre>
      <div class="row">
        <CopyButton text={code} />
      </div>
    </div>
  );
}

/** Copies a text and says that it did. */
function CopyButton({ text, kind = 'plain' }: { text: string; kind?: 'plain' | 'primary' }): VNode {
  const texts = useTexts(shellTexts);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <>
      <Button
        kind={kind}
        icon={state === 'copied' ? 'check' : 'copy'}
        onPress={() => {
          void copy(text).then((isCopied) => setState(isCopied ? 'copied' : 'refused'));
        }}
      >
        {state === 'copied' ? texts.copied : texts.copy}
      </Button>
      <span role="status" class={state === 'refused' ? 'quiet' : 'hidden'}>
        {state === 'copied' && texts.copied}
        {state === 'refused' && texts.copyByHand}
      </span>
    </>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
