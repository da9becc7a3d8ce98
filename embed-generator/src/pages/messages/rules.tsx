import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useInstallation } from '../../entry/use-installation.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import { LengthField } from '../../ui/number-field.tsx';
import { Page } from '../../ui/page.tsx';
import { Notice, Show } from '../../ui/states.tsx';
import { TimeInput } from '../../ui/time-input.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { NoMailServer } from './journal.tsx';
import { ReminderTimes } from './reminder-times.tsx';
import { FOLLOW_UPS, tidied } from './rules-form.ts';
import { RulesGrid } from './rules-grid.tsx';
import { messageTexts } from './texts.ts';

const NIGHT = { from: '21:00', until: '08:00' };

/** Who is told what by e-mail, and when; saved when asked to. */
export function Rules({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(messageTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('message-settings', () => admin.messages.settings());
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title} tabs={tabs}>
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
  const texts = useTexts(messageTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const installation = useInstallation();
  // Null until something is changed: until then what is read anew is shown.
  const [changed, setChanged] = useState<MessageSettings | null>(null);
  const rules = changed ?? saved;
  const { quietHours } = rules;
  const isChanged = JSON.stringify(rules) !== JSON.stringify(saved);

  return (
    <Page
      title={texts.title}
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
      {installation?.sendsMail === false && <NoMailServer />}
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(save);
        }}
      >
        <FormSection title={texts.toldTitle}>
          <p class="soft">{texts.toldLead}</p>
          <RulesGrid rules={rules} onChange={setChanged} />
          <p class="quiet">{texts.addressesHint}</p>
        </FormSection>
        <FormSection title={texts.remindersTitle}>
          <p class="soft">{texts.remindersLead}</p>
          <ReminderTimes rules={rules} onChange={setChanged} />
        </FormSection>
        <FormSection title={texts.moments.follow_up}>
          <Pair>
            {' '}
            <LengthField
              label={texts.followUp}
              hint={texts.followUpHint}
              lengths={FOLLOW_UPS}
              zero={texts.atTheEnd}
              value={rules.followUpMin}
              onChange={(followUpMin) => setChanged({ ...rules, followUpMin })}
            />
          </Pair>
        </FormSection>
        <FormSection title={texts.quietTitle}>
          <Switch
            isOn={quietHours !== null}
            hint={texts.quietHint}
            onChange={(isOn) => setChanged({ ...rules, quietHours: isOn ? NIGHT : null })}
          >
            {texts.quiet}
          </Switch>
          {quietHours && (
            <div class="row">
              <TimeInput
                label={texts.quietFrom}
                value={quietHours.from}
                onChange={(from) => setChanged({ ...rules, quietHours: { ...quietHours, from } })}
              />
              <span aria-hidden="true">–</span>
              <TimeInput
                label={texts.quietUntil}
                value={quietHours.until}
                onChange={(until) => setChanged({ ...rules, quietHours: { ...quietHours, until } })}
              />
            </div>
          )}
        </FormSection>
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
