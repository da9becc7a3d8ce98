import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useFormats } from '../i18n/formats.ts';
import { useLanguage, useTexts } from '../i18n/language.ts';
import { useRefusals } from '../i18n/refusals.ts';
import { Chips } from '../ui/choices.tsx';
import { TextField } from '../ui/field.tsx';
import { Pair } from '../ui/form-section.tsx';
import { LengthField } from '../ui/number-field.tsx';
import { PriceField } from '../ui/price-field.tsx';
import { Step } from './step.tsx';
import type { StepProps } from './step.tsx';
import { startTexts } from './texts.ts';
import { ideasOf } from './trades.ts';

const LENGTHS = [15, 30, 45, 60, 90];
const PAUSES = [0, 5, 10, 15, 30];

/** One service to begin with. */
export function ServiceStep({ admin, begun, onBegun, onBack, onNext }: StepProps): VNode {
  const texts = useTexts(startTexts);
  const language = useLanguage();
  const formats = useFormats();
  const refusals = useRefusals();
  const sending = useSending();
  const ideas = ideasOf(begun.trade, language);
  const [pause, setPause] = useState(0);
  const [keptId, setKeptId] = useState<string | null>(null);
  const service = begun.service ?? { name: '', durationMin: 45, price: null };
  const set = (patch: Partial<typeof service>) => onBegun({ service: { ...service, ...patch } });
  const lengths = LENGTHS.includes(service.durationMin)
    ? LENGTHS
    : [...LENGTHS, service.durationMin];

  return (
    <Step
      title={texts.service}
      lead={texts.serviceLead}
      sending={sending}
      onBack={onBack}
      onSkip={onNext}
      onSubmit={keep}
    >
      {ideas.length > 0 && (
        <Chips
          label={texts.ideas}
          aside={texts.ideasHint}
          options={ideas.map(({ name }) => ({ value: name, label: name }))}
          value={service.name}
          onChange={(name) => set(ideas.find((idea) => idea.name === name) ?? { name })}
        />
      )}
      <TextField
        label={texts.name}
        required
        maxLength={120}
        value={service.name}
        wrong={refusals.field(sending.error, 'name')}
        onChange={(name) => set({ name })}
      />
      <Chips
        label={texts.length}
        options={lengths.map((minutes) => ({
          value: String(minutes),
          label: formats.length(minutes),
        }))}
        value={String(service.durationMin)}
        onChange={(minutes) => set({ durationMin: Number(minutes) })}
      />
      <Pair>
        <PriceField
          label={texts.price}
          aside={texts.optional}
          amountMinor={service.price?.amountMinor ?? null}
          currency={begun.currency}
          onChange={(amountMinor) =>
            set({ price: amountMinor === null ? null : { amountMinor, isFrom: false } })
          }
        />
        <LengthField
          label={texts.pause}
          lengths={PAUSES}
          zero={texts.none}
          value={pause}
          onChange={setPause}
        />
      </Pair>
    </Step>
  );

  async function keep(): Promise<void> {
    const input = { ...service, bufferAfterMin: pause };
    const kept = await (keptId === null
      ? admin.services.add(input)
      : admin.services.change(keptId, input));
    setKeptId(kept.id);
    onNext();
  }
}
