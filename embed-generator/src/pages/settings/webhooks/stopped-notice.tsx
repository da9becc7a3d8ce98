import type { Webhook } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/states.tsx';
import { webhookTexts } from './texts.ts';
import { hostOf } from './webhook-addresses.ts';

/** Tells the owner that a webhook was stopped, and why; nothing for one that works. */
export function StoppedNotice({
  webhook,
  onChanged,
}: {
  readonly webhook: Webhook;
  onChanged(): void;
}): VNode | null {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const { id, status, url, failingSince } = webhook;
  if (status !== 'gone' && status !== 'failing') return null;
  const host = hostOf(url);
  const since = failingSince === null ? '' : formats.moment(failingSince, ownZone());
  return (
    <Notice
      kind="bad"
      action={
        <Button kind="plain" isBusy={isBusy} onPress={() => send(wake)}>
          {texts.wake}
        </Button>
      }
    >
      {status === 'gone' ? texts.goneNotice(host) : texts.failingNotice(host, since)}
      {error !== null && <> {refusals.sentence(error)}</>}
    </Notice>
  );

  async function wake(): Promise<void> {
    await admin.webhooks.change(id, { isActive: true });
    onChanged();
  }
}
