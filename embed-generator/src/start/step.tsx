import type { ComponentChildren, VNode } from 'preact';
import type { Admin } from '../admin.ts';
import type { Sending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import type { Begun } from './start.tsx';
import { startTexts } from './texts.ts';

/** What every step is given. */
export interface StepProps {
  readonly admin: Admin;
  readonly begun: Begun;
  onBegun(patch: Partial<Begun>): void;
  onBack(): void;
  onNext(): void;
}

/** One step: what it asks, and the ways on. */
export function Step({
  title,
  lead,
  sending,
  goOn,
  children,
  onBack,
  onSkip,
  onSubmit,
}: {
  readonly title: string;
  readonly lead: string;
  readonly sending: Sending;
  readonly goOn?: string;
  readonly children: ComponentChildren;
  readonly onBack?: () => void;
  /** Left out where there is nothing to go on with. */
  readonly onSkip?: (() => void) | undefined;
  onSubmit(): Promise<void>;
}): VNode {
  const texts = useTexts(startTexts);
  const refusals = useRefusals();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(onSubmit);
      }}
    >
      <div>
        <h1>{title}</h1>
        <p class="read">{lead}</p>
      </div>
      {sending.error !== null && <Notice kind="bad">{refusals.sentence(sending.error)}</Notice>}
      {children}
      <div class="ways">
        {onBack && (
          <Button kind="plain" onPress={onBack}>
            {texts.back}
          </Button>
        )}
        <span class="grow" />
        {onSkip && <Button onPress={onSkip}>{texts.skip}</Button>}
        <Button kind="primary" type="submit" isBusy={sending.isBusy}>
          {goOn ?? texts.goOn}
        </Button>
      </div>
    </form>
  );
}
