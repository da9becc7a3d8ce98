import type { Placement } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { generatorTexts } from '../texts.ts';
import { DrawnChoice } from './drawn-choice.tsx';

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
    <DrawnChoice
      label={texts.placement}
      options={PLACEMENTS.map((placement) => ({
        value: placement,
        label: texts[placement],
        drawing: DRAWINGS[placement],
      }))}
      value={value}
      onChange={onChange}
    />
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
