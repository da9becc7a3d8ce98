import type { VNode } from 'preact';
import { useTexts } from '../../../../i18n/language.ts';
import { Segmented } from '../../../../ui/choices.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { NumberField } from '../../../../ui/number-field.tsx';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { ButtonLook } from './button-look.tsx';
import { Line } from './line.tsx';
import { Part } from './part.tsx';
import { PlacementChoice } from './placement-choice.tsx';

const LEAST_PX = 320;
const MOST_PX = 1600;
const USUAL_PX = 640;

/** Where the widget stands, its button where it has one, its height where the page gives it room. */
export function Place({
  work,
  wrong,
}: {
  readonly work: DraftWork;
  wrong(field: string): string | undefined;
}): VNode {
  const texts = useTexts(generatorTexts);
  const { placement, buttonText, height } = work.draft;
  const hasButton = placement === 'popup' || placement === 'floating' || placement === 'link';
  const isOutOfRange = height !== null && !(height >= LEAST_PX && height <= MOST_PX);
  return (
    <Part of="placement" title={texts.placement}>
      <PlacementChoice value={placement} onChange={(chosen) => work.set({ placement: chosen })} />
      <p class="quiet hint-line">{texts.placementHints[placement]}</p>
      {hasButton && (
        <TextField
          label={texts.buttonText}
          maxLength={60}
          placeholder={texts.buttonTextAuto}
          value={buttonText ?? ''}
          wrong={wrong('buttonText')}
          onChange={(text) => work.set({ buttonText: text === '' ? null : text })}
        />
      )}
      {hasButton && <ButtonLook work={work} />}
      {placement === 'inline' && (
        <>
          <Line label={texts.height}>
            <Segmented
              label={texts.height}
              value={height === null ? 'auto' : 'fixed'}
              options={[
                { value: 'auto', label: texts.heightAuto },
                { value: 'fixed', label: texts.heightFixed },
              ]}
              onChange={(chosen) => work.set({ height: chosen === 'auto' ? null : USUAL_PX })}
            />
          </Line>
          {height !== null && (
            <NumberField
              label={texts.heightPx}
              hint={texts.heightHint}
              unit="px"
              min={LEAST_PX}
              max={MOST_PX}
              value={height}
              wrong={isOutOfRange ? texts.heightRange(LEAST_PX, MOST_PX) : wrong('height')}
              onChange={(px) => px !== null && work.set({ height: px })}
            />
          )}
        </>
      )}
    </Part>
  );
}
