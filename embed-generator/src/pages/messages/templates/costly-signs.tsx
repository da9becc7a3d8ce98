import type { MeasuredText, Preview } from '@bookingsaas/server/contract/templates';
import type { VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Marked } from './marked.tsx';
import { priceOf } from './segment-bar.tsx';
import type { Moment } from './template-key.ts';
import { templateTexts } from './texts.ts';

/** Says which signs make an SMS dearer, what would stand in their place, and what that saves. */
export function CostlySigns({
  preview,
  moment,
  onReplace,
}: {
  readonly preview: Preview;
  readonly moment: Moment;
  onReplace(): void;
}): VNode | null {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  const { signs, asWritten, inPlain } = preview;
  if (asWritten === null || inPlain === null || signs.length === 0) return null;
  const replaced = signs.filter(({ plain }) => plain !== null);
  const lost = signs.filter(({ plain }) => plain === null);
  const saves = asWritten.segments > inPlain.segments;
  // An only SMS gets no shorter.
  const isLostDear = lost.length > 0 && asWritten.segments > 1;
  if (!saves && !isLostDear) return null;
  return (
    <section class="costly">
      {saves && (
        <>
          <p>
            <strong>{texts.costly(replaced.length, asWritten.segments, inPlain.segments)}</strong>{' '}
            {texts.costlyWhy(replaced.length)}
          </p>
          <ul>
            {replaced.map(({ sign, word, plain }) => (
              <li key={sign}>
                <span class="marked">
                  <Marked text={word} signs={sign} />
                </span>
                <Icon name="arrowRight" />
                <span class="hidden">{texts.becomes}</span>
                <span class="plain-word">{plain}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isLostDear && <p>{texts.lost(lost.map(({ sign }) => sign).join(' '))}</p>}
      {saves && (
        <div class="row">
          <Button kind="plain" onPress={onReplace}>
            {texts.replaceAll(replaced.length)}
          </Button>
          <p>
            <strong>
              {texts.afterwards(
                inPlain.segments,
                inPlain.price && priceOf(inPlain.price, language),
              )}
            </strong>
            <Savings from={asWritten} to={inPlain} count={preview.thisMonth} moment={moment} />
          </p>
        </div>
      )}
    </section>
  );
}

function Savings({
  from,
  to,
  count,
  moment,
}: {
  readonly from: MeasuredText;
  readonly to: MeasuredText;
  readonly count: number;
  readonly moment: Moment;
}): VNode | null {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  if (count === 0 || from.price === null || to.price === null) return null;
  const micros = (from.price.amountMicros - to.price.amountMicros) * count;
  return (
    <>
      {texts.saves(
        priceOf({ amountMicros: micros, currency: to.price.currency }, language),
        count,
        moment,
      )}
    </>
  );
}
