import type { VNode } from 'preact';
import { useConsole } from '../../../../console-context.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import type { PinnedSource } from '../../../../snippet.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choices.tsx';
import { Notice } from '../../../../ui/states.tsx';
import { generatorTexts } from '../texts.ts';

/** Whether the widget is kept apart from the page, and the loader from its own future. */
export function LoaderChoices({
  isIsolated,
  pinned,
  onIsolate,
  onPin,
}: {
  readonly isIsolated: boolean;
  readonly pinned: PinnedSource | null;
  onIsolate(isIsolated: boolean): void;
  onPin(pinned: PinnedSource | null): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const refusals = useRefusals();
  const { ask } = useConsole();
  const { isBusy, error, send } = useSending();
  return (
    <div class="embed-more">
      <Checkbox isOn={isIsolated} hint={texts.isolateHint} onChange={onIsolate}>
        {texts.isolate}
      </Checkbox>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <div class="row">
        <Button isBusy={isBusy} onPress={() => (pinned === null ? send(pin) : onPin(null))}>
          {pinned === null ? texts.pin : texts.pinOff}
        </Button>
      </div>
      {pinned !== null && <Notice kind="info">{texts.pinCost}</Notice>}
    </div>
  );

  async function pin(): Promise<void> {
    onPin(await ask<PinnedSource>('POST', '/v1/pinned-loaders'));
  }
}
