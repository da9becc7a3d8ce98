import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { Unsaved } from '../../../ui/unsaved.tsx';
import { tidied } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { RulesForm } from './rules-form.tsx';
import './rules.css';
import { ruleTexts } from './texts.ts';

/** Who is told what, by which channels, when, and how much at most; saved when asked to. */
export function Rules({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const { title } = useTexts(messageTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('message-settings', () => admin.messages.settings());
  if (loaded.state !== 'ready') {
    return (
      <Page title={title} tabs={tabs}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  return <Editor saved={loaded.value} tabs={tabs} onSaved={loaded.set} />;
}

function Editor({
  saved,
  tabs,
  onSaved,
}: {
  readonly saved: MessageSettings;
  readonly tabs: ComponentChildren;
  onSaved(settings: MessageSettings): void;
}): VNode {
  const texts = useTexts(ruleTexts);
  const { title } = useTexts(messageTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  // Null until something is changed: until then what is read anew is shown.
  const [changed, setChanged] = useState<MessageSettings | null>(null);
  const rules = changed ?? saved;
  const isChanged = JSON.stringify(rules) !== JSON.stringify(saved);

  return (
    <Page
      title={title}
      tabs={tabs}
      actions={
        <>
          {isChanged && <span class="soft later">{texts.unsaved}</span>}
          <Button kind="primary" isBusy={isBusy} onPress={() => send(save)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <Unsaved isChanged={isChanged} />
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(save);
        }}
      >
        <RulesForm rules={rules} error={error} onChange={setChanged} />
        <button type="submit" hidden />
      </form>
    </Page>
  );

  async function save(): Promise<void> {
    onSaved(await admin.messages.changeSettings(tidied(rules)));
    setChanged(null);
    say(texts.saved);
  }
}
