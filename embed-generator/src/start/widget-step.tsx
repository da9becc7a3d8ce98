import type { Placement } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { Chips } from '../ui/choices.tsx';
import { Select } from '../ui/field.tsx';
import { Step } from './step.tsx';
import type { StepProps } from './step.tsx';
import { startTexts } from './texts.ts';

const COLOURS = ['#a3492d', '#a03a5e', '#5b4bb0', '#0f5c6e', '#2f7d4f', '#7a5c12', '#22262b'];

/** The widget's colour, place and language. */
export function WidgetStep({ admin, begun, onBegun, onBack, onNext }: StepProps): VNode {
  const texts = useTexts(startTexts);
  const sending = useSending();
  const [form, setForm] = useState<{
    brand: string;
    placement: Placement;
    locale: 'fr' | 'en' | null;
  }>({
    brand: begun.widget?.theme.brand ?? '#0f5c6e',
    placement: begun.widget?.placement ?? 'inline',
    locale: begun.widget?.locale ?? null,
  });
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  return (
    <Step
      title={texts.widget}
      lead={texts.widgetLead}
      sending={sending}
      onBack={onBack}
      onSkip={onNext}
      onSubmit={keep}
    >
      <fieldset class="field">
        <legend class="label">{texts.colour}</legend>
        <div class="colours">
          {COLOURS.map((colour) => (
            <label key={colour} style={{ background: colour }}>
              <input
                type="radio"
                name="brand"
                aria-label={colour}
                checked={form.brand === colour}
                onChange={() => set({ brand: colour })}
              />
            </label>
          ))}
          <input
            type="color"
            class="colour-own"
            aria-label={texts.ownColour}
            value={form.brand}
            onInput={(event) => set({ brand: event.currentTarget.value })}
          />
        </div>
      </fieldset>
      <Chips
        label={texts.where}
        options={[
          { value: 'inline', label: texts.inline },
          { value: 'popup', label: texts.popup },
          { value: 'floating', label: texts.floating },
        ]}
        value={form.placement}
        onChange={(value) =>
          set({ placement: value === 'popup' || value === 'floating' ? value : 'inline' })
        }
      />
      <Select
        label={texts.language}
        value={form.locale ?? ''}
        options={[
          { value: '', label: texts.ofPage },
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => set({ locale: value === 'fr' || value === 'en' ? value : null })}
      />
    </Step>
  );

  async function keep(): Promise<void> {
    const { brand, placement, locale } = form;
    const input = { placement, locale, theme: { brand } };
    const widget = await (begun.widget === null
      ? admin.widgets.add({ ...input, name: texts.widgetName })
      : admin.widgets.change(begun.widget.key, input));
    onBegun({ widget });
    onNext();
  }
}
