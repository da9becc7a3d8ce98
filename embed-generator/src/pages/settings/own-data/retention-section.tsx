import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { dataTexts } from './texts.ts';

const DAYS: readonly number[] = [30, 90, 180, 365, 730, 1095, 1825];
const DAY_MIN = 24 * 60;

/** How long customers' data is kept after their visit. */
export function RetentionSection(): VNode {
  const texts = useTexts(dataTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('business', () => admin.business.show());
  return (
    <FormSection title={texts.retentionTitle}>
      <p class="read">{texts.retentionText}</p>
      <Show of={loaded}>
        {(business) => (
          <Choice
            days={business.retentionDays}
            onSave={async (retentionDays) => {
              const saved = await admin.business.change({ retentionDays });
              if (loaded.state === 'ready') loaded.set(saved);
            }}
          />
        )}
      </Show>
    </FormSection>
  );
}

function Choice({
  days,
  onSave,
}: {
  readonly days: number | null;
  onSave(days: number | null): Promise<void>;
}): VNode {
  const texts = useTexts(dataTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [chosen, setChosen] = useState(days);
  const isSooner = chosen !== null && (days === null || chosen < days);
  const choices = days === null || DAYS.includes(days) ? DAYS : [days, ...DAYS];
  return (
    <>
      <Select
        label={texts.retention}
        value={chosen === null ? '' : String(chosen)}
        options={[
          { value: '', label: texts.keepAll },
          ...choices
            .toSorted((one, other) => one - other)
            .map((value) => ({
              value: String(value),
              label: texts.after(texts.spans[value] ?? formats.length(value * DAY_MIN)),
            })),
        ]}
        onChange={(value) => setChosen(value === '' ? null : Number(value))}
      />
      {isSooner && <Notice>{texts.retentionWarning}</Notice>}
      {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
      <div class="row">
        <Button
          kind="plain"
          isBusy={isBusy}
          notNow={chosen === days ? texts.unchanged : undefined}
          onPress={() =>
            send(async () => {
              await onSave(chosen);
              say(texts.retentionSaved);
            })
          }
        >
          {texts.save}
        </Button>
      </div>
    </>
  );
}
