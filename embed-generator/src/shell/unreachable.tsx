import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const PATIENCE_S = 8;

/** The whole console when the server does not answer; it tries again by itself. */
export function Unreachable({ retry }: { retry(): Promise<void> }): VNode {
  const texts = useTexts(shellTexts);
  const [left, setLeft] = useState(PATIENCE_S);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (left <= 1) void retry();
      setLeft(left <= 1 ? PATIENCE_S : left - 1);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <main class="entry">
      <div class="state" role="alert">
        <Icon name="alert" />
        <h1>{texts.couldNotRead}</h1>
        <p>{texts.nothingLost}</p>
        <div class="row">
          <Button kind="plain" onPress={() => void retry()}>
            {texts.retry}
          </Button>
          <span class="quiet num">{texts.retryIn(left)}</span>
        </div>
      </div>
    </main>
  );
}
