import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useLanguage, useTexts } from '../../../../i18n/language.ts';
import { Segmented } from '../../../../ui/choices.tsx';
import type { Draft, Look } from '../draft.ts';
import { LivePreview } from '../live-preview.tsx';
import { useSealed } from '../use-sealed.ts';
import { experimentTexts } from './texts.ts';

/** The real widget in either look. */
export function BothLooks({
  widgetKey,
  a,
  b,
}: {
  readonly widgetKey: string;
  readonly a: Draft;
  readonly b: Draft;
}): VNode {
  const texts = useTexts(experimentTexts);
  const language = useLanguage();
  const { ask } = useConsole();
  const [shown, setShown] = useState<'a' | 'b'>('b');
  const [look, setLook] = useState<Look>({ tone: 'light', language, host: 'booking' });
  const sealed = useSealed(ask, widgetKey, a);
  return (
    <div class="experiment-looks">
      <Segmented
        label={texts.shown}
        value={shown}
        options={[
          { value: 'a', label: texts.a },
          { value: 'b', label: texts.b },
        ]}
        onChange={(value) => setShown(value === 'a' ? 'a' : 'b')}
      />
      <LivePreview
        widgetKey={widgetKey}
        draft={shown === 'a' ? a : b}
        sealed={sealed}
        look={look}
        onLook={setLook}
      />
    </div>
  );
}
