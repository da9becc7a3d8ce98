import type { FirstScreen as Choice } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { DrawnChoice } from './drawn-choice.tsx';
import { Part } from './part.tsx';

const CHOICES: readonly Choice[] = ['services', 'calendar', 'times'];

/** What a visitor sees first. */
export function FirstScreen({ work }: { readonly work: DraftWork }): VNode {
  const texts = useTexts(generatorTexts);
  const { firstScreen } = work.draft;
  return (
    <Part of="placement" title={texts.firstScreen}>
      <DrawnChoice
        label={texts.firstScreen}
        options={CHOICES.map((choice) => ({
          value: choice,
          label: texts.firstScreens[choice],
          drawing: DRAWINGS[choice],
        }))}
        value={firstScreen}
        onChange={(choice) => work.set({ firstScreen: choice })}
      />
      <p class="quiet hint-line">{texts.firstScreenHints[firstScreen]}</p>
    </Part>
  );
}

const DRAWINGS: Readonly<Record<Choice, VNode>> = {
  services: <path class="lines" d="M7 8h20M36 8h5M7 16h16M36 16h5M7 24h22M36 24h5" />,
  calendar: (
    <>
      <path class="dots" d="M8 9h20M8 16h20M8 23h20" />
      <path class="lines" d="M34 9h8M34 16h8M34 23h8" />
    </>
  ),
  times: (
    <>
      <path class="lines" d="M6 6h14M6 20h18" />
      <g>
        <rect x="6" y="9" width="10" height="5" rx="1" />
        <rect x="19" y="9" width="10" height="5" rx="1" />
        <rect x="32" y="9" width="10" height="5" rx="1" />
        <rect x="6" y="23" width="10" height="5" rx="1" />
        <rect x="19" y="23" width="10" height="5" rx="1" />
      </g>
    </>
  ),
};
