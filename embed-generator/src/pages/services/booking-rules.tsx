import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { ManyOf, Switch } from '../../ui/choices.tsx';
import { FormSection, Pair } from '../../ui/form-section.tsx';
import { LengthField, NumberField } from '../../ui/number-field.tsx';
import type { FormPart } from './form-part.ts';
import { serviceTexts } from './texts.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const NOTICES = [0, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];
const ANSWERS = [HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY];

/** From when to when it can be booked, by how many, with whom. */
export function BookingRules({
  form,
  wrong,
  onChange,
  people,
  onWhy,
}: FormPart & {
  readonly people: readonly Staff[];
  /** Asks why a time is missing; left out while there is no service to ask about. */
  onWhy?: (() => void) | undefined;
}): VNode {
  const texts = useTexts(serviceTexts);
  return (
    <>
      <FormSection title={texts.bookTitle}>
        <Pair>
          <LengthField
            label={texts.notice}
            hint={texts.noticeHint}
            lengths={NOTICES}
            zero={texts.atOnce}
            value={form.noticeMin}
            wrong={wrong('noticeMin')}
            onChange={(noticeMin) => onChange({ noticeMin })}
          />
          <NumberField
            label={texts.horizon}
            hint={texts.horizonHint}
            unit={texts.days}
            min={0}
            max={730}
            canBeEmpty
            value={form.horizonDays}
            wrong={wrong('horizonDays')}
            onChange={(horizonDays) => onChange({ horizonDays })}
          />
        </Pair>
        <Pair>
          <NumberField
            label={texts.seats}
            hint={texts.seatsHint}
            min={1}
            max={500}
            value={form.seats}
            wrong={wrong('seats')}
            onChange={(seats) => onChange({ seats: seats ?? 1 })}
          />
          <NumberField
            label={texts.dailyLimit}
            hint={texts.dailyHint}
            min={1}
            max={500}
            canBeEmpty
            value={form.dailyLimit}
            wrong={wrong('dailyLimit')}
            onChange={(dailyLimit) => onChange({ dailyLimit })}
          />
        </Pair>
        <LengthField
          label={texts.changeNotice}
          hint={texts.changeHint}
          lengths={NOTICES}
          zero={texts.atOnce}
          value={form.changeNoticeMin}
          wrong={wrong('changeNoticeMin')}
          onChange={(changeNoticeMin) => onChange({ changeNoticeMin })}
        />
        <Switch
          isOn={form.approvalTtlMin !== null}
          hint={texts.approvalHint}
          onChange={(isOn) => onChange({ approvalTtlMin: isOn ? DAY : null })}
        >
          {texts.approval}
        </Switch>
        {form.approvalTtlMin !== null && (
          <LengthField
            label={texts.approvalTtl}
            lengths={ANSWERS}
            value={form.approvalTtlMin}
            wrong={wrong('approvalTtlMin')}
            onChange={(approvalTtlMin) => onChange({ approvalTtlMin })}
          />
        )}
        {onWhy && (
          <div class="row">
            <Button kind="plain" icon="info" onPress={onWhy}>
              {texts.why}
            </Button>
          </div>
        )}
      </FormSection>
      <FormSection title={texts.peopleTitle}>
        <ManyOf
          label={texts.who}
          noneMeans={texts.noneTicked}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.staffIds}
          onChange={(staffIds) => onChange({ staffIds })}
        />
      </FormSection>
    </>
  );
}
