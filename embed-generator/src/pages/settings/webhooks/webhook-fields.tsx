import type { WebhookEvent } from '@bookingsaas/server/contract/webhooks';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { EVENTS } from './events.ts';
import { webhookTexts } from './texts.ts';

export interface WebhookForm {
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEvent[];
}

/** Address, purpose and events, asked alike for a new webhook and an old one. */
export function WebhookFields({
  form,
  wrong,
  onChange,
}: {
  readonly form: WebhookForm;
  wrong(name: string): string | undefined;
  onChange(form: WebhookForm): void;
}): VNode {
  const texts = useTexts(webhookTexts);
  const toggle = (event: WebhookEvent, isOn: boolean) =>
    EVENTS.filter((one) => (one === event ? isOn : form.events.includes(one)));
  return (
    <>
      <TextField
        label={texts.address}
        type="url"
        inputMode="url"
        maxLength={500}
        placeholder="https://"
        hint={texts.urlHint}
        value={form.url}
        wrong={wrong('url')}
        onChange={(url) => onChange({ ...form, url })}
      />
      <TextField
        label={texts.description}
        aside={texts.optional}
        maxLength={120}
        value={form.description}
        wrong={wrong('description')}
        onChange={(description) => onChange({ ...form, description })}
      />
      <fieldset class="field">
        <legend class="label">{texts.whatToSend}</legend>
        <div>
          {EVENTS.map((event) => (
            <Checkbox
              key={event}
              isOn={form.events.includes(event)}
              hint={event}
              onChange={(isOn) => onChange({ ...form, events: toggle(event, isOn) })}
            >
              {texts.eventWords[event]}
            </Checkbox>
          ))}
        </div>
        {wrong('events') !== undefined && (
          <p class="wrong" role="alert">
            {texts.chooseOne}
          </p>
        )}
      </fieldset>
    </>
  );
}
