import type { Theme } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { Segmented } from '../../../../ui/choices.tsx';
import { Select } from '../../../../ui/field.tsx';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { Line } from './line.tsx';
import { Part } from './part.tsx';

const RADII = [0, 4, 8, 14] as const;

/** Corners, font, scheme, density and language. */
export function Shape({ work }: { readonly work: DraftWork }): VNode {
  const texts = useTexts(generatorTexts);
  const { draft, set, setTheme } = work;
  const { theme } = draft;
  return (
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
