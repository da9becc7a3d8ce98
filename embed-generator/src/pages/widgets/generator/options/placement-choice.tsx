import type { Placement } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { generatorTexts } from '../texts.ts';

// The contract's own list would bring its validation library into the page.
const PLACEMENTS: readonly Placement[] = ['inline', 'popup', 'floating', 'iframe', 'link'];

/** The places a widget can have on a page, drawn small. */
export function PlacementChoice({
  value,
  onChange,
}: {
  readonly value: Placement;
  onChange(placement: Placement): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  return (
    <fieldset class="placements" aria-label={texts.placement}>
      {PLACEMENTS.map((placement) => (
        <label key={placement}>
          <input
            type="radio"
            name="placement"
            checked={placement === value}
            onChange={() => onChange(placement)}
          />
          <svg viewBox="0 0 48 32" aria-hidden="true">
            {DRAWINGS[placement]}
          </svg>
          <span>{texts[placement]}</span>
        </label>
      ))}
    </fieldset>
  );
}

const LINES = <path class="lines" d="M6 7h15M6 12h30M6 17h26M6 22h30" />;

const DRAWINGS: Readonly<Record<Placement, VNode>> = {
  inline: (
    <>
      <path class="lines" d="M6 6h12" />
      <rect x="6" y="11" width="36" height="15" rx="2" />
    </>
  ),
  popup: (
    <>
      {LINES}
      <rect x="13" y="8" width="22" height="17" rx="2" />
    </>
  ),
  floating: (
    <>
      {LINES}
      <circle cx="39" cy="24" r="4" />
    </>
  ),
  iframe: (
    <>
      <path class="lines" d="M6 6h12" />
      <rect class="dashes" x="7" y="11" width="34" height="14" rx="2" />
    </>
  ),
  link: (
    <>
      <path class="lines" d="M6 7h15M6 12h30M6 17h26" />
      <rect x="6" y="22" width="16" height="3" rx="1" />
    </>
  ),
};
