import { BUTTON_ICON_PATHS, BUTTON_ICONS } from '@bookingsaas/server/contract/button-icons';
import type { ButtonPosition } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { DrawnChoice } from './drawn-choice.tsx';

// The contract's own list would bring its validation library into the page.
const POSITIONS: readonly ButtonPosition[] = [
  'bottom_end',
  'bottom_start',
  'side_end',
  'side_start',
  'top_end',
  'top_start',
];

/** What is drawn on the button, and where it stays when it floats. */
export function ButtonLook({ work }: { readonly work: DraftWork }): VNode {
  const texts = useTexts(generatorTexts);
  const { buttonIcon, buttonPosition, placement } = work.draft;
  return (
    <>
      <div class="option-block">
        <span aria-hidden="true">{texts.icon}</span>
        <fieldset class="segmented icons" aria-label={texts.icon}>
          {BUTTON_ICONS.map((icon) => (
            <label key={icon} title={texts.icons[icon]}>
              <input
                type="radio"
                name="button-icon"
                aria-label={texts.icons[icon]}
                checked={icon === buttonIcon}
                onChange={() => work.set({ buttonIcon: icon })}
              />
              <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                <path d={BUTTON_ICON_PATHS[icon] || 'M5 15 15 5'} />
              </svg>
            </label>
          ))}
        </fieldset>
      </div>
      {placement === 'floating' && (
        <div class="option-block">
          <span aria-hidden="true">{texts.position}</span>
          <DrawnChoice
            label={texts.position}
            isNamed={false}
            options={POSITIONS.map((position) => ({
              value: position,
              label: texts.positions[position],
              drawing: DRAWINGS[position],
            }))}
            value={buttonPosition}
            onChange={(position) => work.set({ buttonPosition: position })}
          />
        </div>
      )}
    </>
  );
}

const DRAWINGS: Readonly<Record<ButtonPosition, VNode>> = {
  bottom_end: <rect x="28" y="22" width="15" height="6" rx="2" />,
  bottom_start: <rect x="5" y="22" width="15" height="6" rx="2" />,
  side_end: <rect x="42" y="8" width="6" height="16" rx="2" />,
  side_start: <rect x="0" y="8" width="6" height="16" rx="2" />,
  top_end: <rect x="28" y="4" width="15" height="6" rx="2" />,
  top_start: <rect x="5" y="4" width="15" height="6" rx="2" />,
};
