import type { Theme } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import { Segmented } from '../../../../ui/choices.tsx';
import { Select, TextField } from '../../../../ui/field.tsx';
import type { Look } from '../draft.ts';
import type { Material } from '../material.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { Colours } from './colours.tsx';
import { Offered } from './offered.tsx';
import { Part } from './part.tsx';
import type { PartName } from './part.tsx';
import { PlacementChoice } from './placement-choice.tsx';
import { Sites } from './sites.tsx';
import './options.css';

export interface OptionProps {
  readonly work: DraftWork;
  readonly look: Look;
  wrong(field: string): string | undefined;
}

const RADII = [0, 4, 8, 14] as const;

/** Everything that can be chosen for a widget, in parts that fold. */
export function Options({
  work,
  look,
  wrong,
  part,
  onPart,
  onRemove,
  services,
  people,
  currency,
}: OptionProps &
  Material & {
    /** What a phone shows, one at a time; `embed` stands below the preview. */
    readonly part: PartName | 'embed';
    onPart(part: PartName | 'embed'): void;
    onRemove(): void;
  }): VNode {
  const texts = useTexts(generatorTexts);
  const { draft, set, setTheme } = work;
  const { theme } = draft;
  return (
    <section class="options" aria-label={texts.options}>
      <nav class="tabs parts" aria-label={texts.options}>
        {(
          [
            ['offered', texts.tabOffered],
            ['placement', texts.placement],
            ['colours', texts.colours],
            ['shape', texts.tabShape],
            ['sites', texts.tabSites],
            ['more', texts.tabMore],
            ['embed', texts.embed],
          ] as const
        ).map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={part === name}
            onClick={() => onPart(name)}
          >
            {label}
          </button>
        ))}
      </nav>
      <Offered work={work} services={services} people={people} currency={currency} />
      <Part of="placement" title={texts.placement}>
        <PlacementChoice value={draft.placement} onChange={(placement) => set({ placement })} />
        {(draft.placement === 'popup' || draft.placement === 'floating') && (
          <TextField
            label={texts.buttonText}
            maxLength={60}
            placeholder={texts.buttonTextAuto}
            value={draft.buttonText ?? ''}
            wrong={wrong('buttonText')}
            onChange={(text) => set({ buttonText: text === '' ? null : text })}
          />
        )}
      </Part>
      <Colours work={work} look={look} wrong={wrong} />
      <Part of="shape" title={texts.shape}>
        <Line label={texts.corners}>
          <fieldset class="segmented corners" aria-label={texts.corners}>
            {RADII.map((radius) => (
              <label key={radius} title={texts.cornersOf(radius)}>
                <input
                  type="radio"
                  name="corners"
                  aria-label={texts.cornersOf(radius)}
                  checked={nearest(theme.radius) === radius}
                  onChange={() => setTheme({ radius })}
                />
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                  <path d={`M5 20 V${5 + radius} Q5 5 ${5 + radius} 5 H20`} />
                </svg>
              </label>
            ))}
          </fieldset>
        </Line>
        <Select
          label={texts.font}
          value={theme.font}
          options={fontOptions(theme.font, texts)}
          onChange={(font) => setTheme({ font })}
        />
        <Line label={texts.scheme}>
          <Segmented
            label={texts.scheme}
            value={theme.scheme}
            options={[
              { value: 'light', label: texts.schemeLight },
              { value: 'dark', label: texts.schemeDark },
              { value: 'auto', label: texts.schemeAuto },
            ]}
            onChange={(scheme) => setTheme({ scheme: schemeOf(scheme) })}
          />
        </Line>
        <Line label={texts.density}>
          <Segmented
            label={texts.density}
            value={theme.density}
            options={[
              { value: 'comfortable', label: texts.comfortable },
              { value: 'compact', label: texts.compact },
            ]}
            onChange={(density) =>
              setTheme({ density: density === 'compact' ? 'compact' : 'comfortable' })
            }
          />
        </Line>
        <Select
          label={texts.language}
          value={draft.locale ?? ''}
          options={[
            { value: '', label: texts.ofPage },
            { value: 'fr', label: texts.french },
            { value: 'en', label: texts.english },
          ]}
          onChange={(value) => set({ locale: value === 'fr' || value === 'en' ? value : null })}
        />
      </Part>
      <Sites work={work} wrong={wrong} />
      <Part of="more" title={texts.behaviour}>
        <TextField
          label={texts.redirect}
          type="url"
          placeholder="https://exemple.fr/merci"
          hint={texts.redirectHint}
          value={draft.redirectUrl ?? ''}
          wrong={wrong('redirectUrl')}
          onChange={(url) => set({ redirectUrl: url === '' ? null : url })}
        />
        <TextField
          label={texts.name}
          hint={texts.nameHint}
          maxLength={120}
          value={draft.name}
          wrong={wrong('name')}
          onChange={(name) => set({ name })}
        />
        <div class="row">
          <Button kind="danger" icon="trash" onPress={onRemove}>
            {texts.remove}
          </Button>
        </div>
      </Part>
    </section>
  );
}

function Line({ label, children }: { label: string; children: VNode }): VNode {
  return (
    <div class="option-line">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}

function nearest(radius: number): number {
  return RADII.toSorted((one, other) => Math.abs(one - radius) - Math.abs(other - radius))[0] ?? 8;
}

function schemeOf(value: string): Theme['scheme'] {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

// Families that are on most devices; nothing is downloaded into a host page.
const FAMILIES = [
  'Georgia, serif',
  'Helvetica, Arial, sans-serif',
  'Verdana, sans-serif',
  'Trebuchet MS, sans-serif',
  'Palatino, Book Antiqua, serif',
];

function fontOptions(
  current: string,
  texts: { fontSystem: string; fontSerif: string; fontInherit: string },
) {
  const named = [
    { value: 'system', label: texts.fontSystem },
    { value: 'inherit', label: texts.fontInherit },
    { value: 'serif', label: texts.fontSerif },
    ...FAMILIES.map((family) => ({ value: family, label: family.split(',')[0] ?? family })),
  ];
  const isListed = named.some(({ value }) => value === current);
  return isListed ? named : [...named, { value: current, label: current }];
}
