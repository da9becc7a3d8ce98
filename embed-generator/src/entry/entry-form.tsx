import type { ComponentChildren, VNode } from 'preact';
import { useRefusals } from '../i18n/refusals.ts';
import type { Sending } from '../loading/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { EntryFrame } from './entry-frame.tsx';

/** A page with one form before the console: what was refused, the fields, the one button, and other ways below. */
export function EntryForm({
  title,
  lead,
  submit,
  sending,
  isSaidAtField = false,
  children,
  below,
  onSubmit,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** On the button: what comes of it. */
  readonly submit: string;
  readonly sending: Sending;
  /** True when a field says what was refused. */
  readonly isSaidAtField?: boolean;
  readonly children?: ComponentChildren;
  readonly below?: ComponentChildren;
  onSubmit(): Promise<void>;
}): VNode {
  const refusals = useRefusals();
  const { isBusy, error, send } = sending;
  return (
    <EntryFrame title={title} lead={lead}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send(onSubmit);
        }}
      >
        {error !== null && !isSaidAtField && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        {children}
        <Button kind="primary" type="submit" isBusy={isBusy}>
          {submit}
        </Button>
        {below}
      </form>
    </EntryFrame>
  );
}
