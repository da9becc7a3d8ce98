import type { Business } from '@bookingsaas/server/contract/businesses';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { BusinessFields } from './business-fields.tsx';
import { settingsTexts } from './texts.ts';

/** What the business is called, where it is and how it is reached; saved when asked to. */
export function BusinessSettings({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(settingsTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('business', () => admin.business.show());
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title} tabs={tabs}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  return <Editor business={loaded.value} tabs={tabs} onSaved={loaded.set} />;
}

function Editor({
  business,
  tabs,
  onSaved,
}: {
  readonly business: Business;
  readonly tabs: ComponentChildren;
  onSaved(business: Business): void;
}): VNode {
  const texts = useTexts(settingsTexts);
  const refusals = useRefusals();
  const { admin, refresh } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState(business);
  const save = () =>
    send(async () => {
      const { id: _, slug: __, consentVersion: ___, retentionDays: ____, ...input } = form;
      const saved = await admin.business.change({
        ...input,
        address: input.address || null,
        phone: input.phone || null,
        email: input.email || null,
        consentText: input.consentText || null,
      });
      onSaved(saved);
      say(texts.saved);
      if (saved.name !== business.name) await refresh();
    });
  return (
    <Page
      title={texts.title}
      tabs={tabs}
      actions={
        <Button kind="primary" isBusy={isBusy} onPress={save}>
          {texts.save}
        </Button>
      }
    >
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <BusinessFields
          form={form}
          wrong={(name) => refusals.field(error, name)}
          onChange={(patch) => setForm({ ...form, ...patch })}
        />
        <button type="submit" hidden />
      </form>
    </Page>
  );
}
