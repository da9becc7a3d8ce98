import type { MessageSettings } from '@bookingsaas/server/contract/messages';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useInstallation } from '../../../entry/use-installation.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { Segmented, Switch } from '../../../ui/choices.tsx';
import { FormSection, Pair } from '../../../ui/form-section.tsx';
import { LengthField } from '../../../ui/number-field.tsx';
import { TimeInput } from '../../../ui/time-input.tsx';
import { useChannels } from '../channels/use-channels.ts';
import { NoMailServer } from '../no-mail-server.tsx';
import { AUDIENCES, FOLLOW_UPS, HOLDS } from '../rules-form.ts';
import type { Audience } from '../rules-form.ts';
import { messageTexts } from '../texts.ts';
import { LimitFields } from './limit-fields.tsx';
import { ReminderTimes } from './reminder-times.tsx';
import { ServiceReminders } from './service-reminders.tsx';
import { TeamPhones } from './team-phones.tsx';
import { ruleTexts } from './texts.ts';
import { ToldTable } from './told-table.tsx';
import { WidgetChannels } from './widget-channels.tsx';

const NIGHT = { from: '21:00', until: '08:00' };

interface Part {
  readonly rules: MessageSettings;
  /** What the server refused, with its fields. */
  readonly error: unknown;
  onChange(rules: MessageSettings): void;
}

/** Everything that decides what is sent. */
export function RulesForm(part: Part): VNode {
  const texts = useTexts(ruleTexts);
  const shared = useTexts(messageTexts);
  const { admin } = useConsole();
  const services = useLoaded('services', () => admin.services.list());
  const widgets = useLoaded('widgets', () => admin.widgets.list());
  const business = useLoaded('business', () => admin.business.show());
  const { rules, error, onChange } = part;
  return (
    <>
      <FormSection title={texts.toldTitle}>
        <WhoIsTold {...part} />
      </FormSection>
      <FormSection title={texts.remindersTitle}>
        <p class="soft">{texts.remindersLead}</p>
        <ReminderTimes
          reminders={rules.reminders}
          onChange={(reminders) => onChange({ ...rules, reminders })}
        />
        {services.state === 'ready' && (
          <ServiceReminders rules={rules} services={services.value} onChange={onChange} />
        )}
      </FormSection>
      <FormSection title={shared.moments.follow_up}>
        <Pair>
          <LengthField
            label={texts.followUp}
            hint={texts.followUpHint}
            lengths={FOLLOW_UPS}
            zero={texts.atTheEnd}
            value={rules.followUpMin}
            onChange={(followUpMin) => onChange({ ...rules, followUpMin })}
          />
        </Pair>
      </FormSection>
      <FormSection title={texts.quietTitle}>
        <QuietHours {...part} />
      </FormSection>
      <FormSection title={texts.waitlistTitle}>
        <Waitlist {...part} />
      </FormSection>
      <FormSection title={texts.repliesTitle}>
        <Replies {...part} />
      </FormSection>
      <FormSection title={texts.channelsTitle}>
        <p class="soft">{texts.channelsLead}</p>
        {widgets.state === 'ready' && (
          <WidgetChannels rules={rules} widgets={widgets.value} onChange={onChange} />
        )}
        <Switch
          isOn={rules.fallsBackToSms}
          hint={texts.fallBackHint}
          onChange={(fallsBackToSms) => onChange({ ...rules, fallsBackToSms })}
        >
          {texts.fallBack}
        </Switch>
      </FormSection>
      <FormSection title={texts.limitsTitle}>
        <p class="soft" id="limits">
          {texts.limitsLead}
        </p>
        <LimitFields
          limits={rules.limits}
          ownCountry={business.state === 'ready' ? business.value.country : ''}
          error={error}
          onChange={(limits) => onChange({ ...rules, limits })}
        />
      </FormSection>
    </>
  );
}

function WhoIsTold({ rules, error, onChange }: Part): VNode {
  const texts = useTexts(ruleTexts);
  const shared = useTexts(messageTexts);
  const installation = useInstallation();
  const { missing } = useChannels();
  const [audience, setAudience] = useState<Audience>('visitor');
  return (
    <>
      {installation?.sendsMail === false && <NoMailServer />}
      <p class="soft">{texts.toldLead}</p>
      <div class="row">
        <Segmented
          label={texts.whom}
          value={audience}
          options={AUDIENCES.map((value) => ({ value, label: shared.audiences[value] }))}
          onChange={(value) => setAudience(AUDIENCES.find((one) => one === value) ?? 'visitor')}
        />
      </div>
      <ToldTable rules={rules} audience={audience} missing={missing} onChange={onChange} />
      <p class="quiet">{texts.reachedAt[audience]}</p>
      <TeamPhones
        key={audience}
        rules={rules}
        audience={audience}
        error={error}
        onChange={onChange}
      />
    </>
  );
}

function QuietHours({ rules, onChange }: Part): VNode {
  const texts = useTexts(ruleTexts);
  const { quietHours } = rules;
  return (
    <>
      <Switch
        isOn={quietHours !== null}
        hint={texts.quietHint}
        onChange={(isOn) => onChange({ ...rules, quietHours: isOn ? NIGHT : null })}
      >
        {texts.quiet}
      </Switch>
      {quietHours && (
        <div class="row">
          <TimeInput
            label={texts.quietFrom}
            value={quietHours.from}
            onChange={(from) => onChange({ ...rules, quietHours: { ...quietHours, from } })}
          />
          <span aria-hidden="true">–</span>
          <TimeInput
            label={texts.quietUntil}
            value={quietHours.until}
            onChange={(until) => onChange({ ...rules, quietHours: { ...quietHours, until } })}
          />
        </div>
      )}
    </>
  );
}

function Replies({ rules, onChange }: Part): VNode {
  const texts = useTexts(ruleTexts);
  const { replies } = rules;
  return (
    <>
      <Switch
        isOn={replies.cancels}
        hint={texts.cancelsHint}
        onChange={(cancels) => onChange({ ...rules, replies: { ...replies, cancels } })}
      >
        {texts.cancels}
      </Switch>
      <Switch
        isOn={replies.confirms}
        hint={texts.confirmsHint}
        onChange={(confirms) => onChange({ ...rules, replies: { ...replies, confirms } })}
      >
        {texts.confirms}
      </Switch>
      <p class="quiet">{texts.repliesHint}</p>
    </>
  );
}

function Waitlist({ rules, onChange }: Part): VNode {
  const texts = useTexts(ruleTexts);
  const { waitlist } = rules;
  return (
    <>
      <Switch
        isOn={waitlist.isOn}
        hint={texts.waitlistHint}
        onChange={(isOn) => onChange({ ...rules, waitlist: { ...waitlist, isOn } })}
      >
        {texts.waitlistOn}
      </Switch>
      {waitlist.isOn && (
        <Pair>
          <LengthField
            label={texts.hold}
            hint={texts.holdHint}
            lengths={HOLDS}
            value={waitlist.holdMin}
            onChange={(holdMin) => onChange({ ...rules, waitlist: { ...waitlist, holdMin } })}
          />
        </Pair>
      )}
    </>
  );
}
