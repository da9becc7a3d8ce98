import type { WebhookWithSecret } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Notice } from '../../../ui/states.tsx';
import { EVENTS } from './events.ts';
import { SecretOnce } from './secret-once.tsx';
import { TestSection } from './test-section.tsx';
import { webhookTexts } from './texts.ts';
import { hostOf, panelAddress } from './webhook-addresses.ts';
import { WebhookFields } from './webhook-fields.tsx';
import type { WebhookForm } from './webhook-fields.tsx';

export interface WebhookPanelProps {
  onClose(): void;
  /** The list has to be read again. */
  onChanged(): void;
}

/** Asks for an address and events; then the secret, this once. */
export function NewWebhookPanel({ onClose, onChanged }: WebhookPanelProps): VNode {
  const texts = useTexts(webhookTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { route } = useLocation();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState<WebhookForm>({
    url: '',
    description: '',
    events: EVENTS,
  });
  const [made, setMade] = useState<WebhookWithSecret | null>(null);

  if (made !== null) {
    return (
      <Panel
        label={hostOf(made.url)}
        top={texts.newTitle}
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={() => route(panelAddress(made.id))}>
            {texts.done}
          </Button>
        }
      >
        <section>
          <h3>{texts.secretTitle}</h3>
          <SecretOnce secret={made.secret} />
          <p class="soft">{texts.secretHint}</p>
        </section>
        <TestSection id={made.id} />
      </Panel>
    );
  }
  return (
    <Panel
      label={texts.newTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" isBusy={isBusy} onPress={() => send(create)}>
          {texts.create}
        </Button>
      }
    >
      <section>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send(create);
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
      </section>
    </Panel>
  );

  async function create(): Promise<void> {
    const { url, description, events } = form;
    setMade(await admin.webhooks.add({ url: url.trim(), description, events: [...events] }));
    onChanged();
  }
}
