import type { Webhook } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import type { WebhookPanelProps } from './new-webhook-panel.tsx';
import { SecretOnce } from './secret-once.tsx';
import { TestSection } from './test-section.tsx';
import { webhookTexts } from './texts.ts';
import { hostOf } from './webhook-addresses.ts';
import { WebhookFields } from './webhook-fields.tsx';
import type { WebhookForm } from './webhook-fields.tsx';
import { StateBadge } from './webhooks-table.tsx';

/** One webhook: changed, paused, tried out, given a new secret, removed. */
export function WebhookPanel({
  webhook,
  onClose,
  onChanged,
}: WebhookPanelProps & { readonly webhook: Webhook }): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { say, defer } = useToasts();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState<WebhookForm>(webhook);
  const { id, status, failingSince } = webhook;
  const host = hostOf(webhook.url);

  return (
    <Panel
      label={webhook.description || host}
      top={<StateBadge webhook={webhook} />}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onPress={remove}>
            {texts.remove}
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={() => send(save)}>
            {texts.save}
          </Button>
        </>
      }
    >
      {status === 'active' && failingSince !== null && (
        <section>
          <Notice>{texts.strainedNotice(formats.moment(failingSince, ownZone()))}</Notice>
        </section>
      )}
      <section>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send(save);
          }}
        >
          {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
          <WebhookFields
            form={form}
            wrong={(name) => refusals.field(error, name)}
            onChange={setForm}
          />
          <button type="submit" hidden />
        </form>
        <Switch
          isOn={status === 'active'}
          hint={texts.pausedHint}
          onChange={(isOn) => send(() => pause(!isOn))}
        >
          {texts.isActive}
        </Switch>
      </section>
      <TestSection id={id} />
      <Secret webhook={webhook} onChanged={onChanged} />
    </Panel>
  );

  async function save(): Promise<void> {
    const { url, description, events } = form;
    await admin.webhooks.change(id, { url: url.trim(), description, events: [...events] });
    say(texts.saved);
    onChanged();
    onClose();
  }

  async function pause(isPaused: boolean): Promise<void> {
    await admin.webhooks.change(id, { isActive: !isPaused });
    onChanged();
  }

  function remove(): void {
    known.hide(id, 'webhooks');
    onClose();
    defer({
      text: texts.removed(host),
      commit: () => admin.webhooks.remove(id),
      undo: () => known.unhide(id, 'webhooks'),
      refused: refusals.sentence,
    });
  }
}

function Secret({ webhook, onChanged }: { readonly webhook: Webhook; onChanged(): void }): VNode {
  const texts = useTexts(webhookTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { isBusy, error, send } = useSending();
  const [secret, setSecret] = useState<string | null>(null);
  const { id, formerSecretUntil } = webhook;
  return (
    <section>
      <h3>{texts.secretTitle}</h3>
      <p class="soft">{texts.secretHint}</p>
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      {secret !== null && <SecretOnce secret={secret} />}
      {formerSecretUntil !== null && (
        <p class="quiet">{texts.formerUntil(formats.moment(formerSecretUntil, ownZone()))}</p>
      )}
      {secret === null && (
        <div class="row">
          <Button kind="plain" icon="refresh" isBusy={isBusy} onPress={() => send(renew)}>
            {texts.renew}
          </Button>
        </div>
      )}
    </section>
  );

  async function renew(): Promise<void> {
    const made = await admin.webhooks.renewSecret(id);
    setSecret(made.secret);
    onChanged();
  }
}
