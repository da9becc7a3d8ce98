import type { MeasuredText, TextPriceView } from '@bookingsaas/server/contract/templates';
import type { ComponentChildren, VNode } from 'preact';
import { useLanguage, useTexts } from '../../../i18n/language.ts';
import { amountOf } from '../cost.ts';
import type { Moment } from './template-key.ts';
import { templateTexts } from './texts.ts';

const MOST_SHOWN = 10;

/** How many SMS a text is, as bars that fill up, and what they cost. */
export function SegmentBar({
  sms,
  moment,
  children,
}: {
  readonly sms: MeasuredText;
  readonly moment: Moment;
  readonly children?: ComponentChildren;
}): VNode {
  const texts = useTexts(templateTexts);
  const { units, unitsPerSegment, encoding } = sms;
  const segments = Math.max(1, sms.segments);
  const shown = Math.min(segments, MOST_SHOWN);
  const last = Math.min(1, (units - unitsPerSegment * (segments - 1)) / unitsPerSegment);
  return (
    <div class="length">
      <div class={`segments ${segments > 1 ? 'many' : ''}`} aria-hidden="true">
        {Array.from({ length: shown }, (_, at) => (
          <span key={at}>
            <span style={{ width: at < segments - 1 ? '100%' : `${Math.max(0, last) * 100}%` }} />
          </span>
        ))}
      </div>
      <p class="length-line" role="status">
        <span>
          <strong>{texts.segments(segments)}</strong>
          <PriceWords price={sms.price} moment={moment} />
        </span>
        {children}
        <span class="quiet num">{texts.length(units, encoding, unitsPerSegment)}</span>
      </p>
    </div>
  );
}

/** What one message costs, about. */
export function PriceWords({
  price,
  moment,
}: {
  readonly price: TextPriceView | null;
  readonly moment: Moment;
}): VNode {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  return (
    <span title={price === null ? undefined : texts.priceFrom[price.from]}>
      {price === null ? texts.noPrice : texts.about(priceOf(price, language), moment)}
    </span>
  );
}

/** As it is read: `0,21 €`. */
export function priceOf(
  { amountMicros, currency }: Pick<TextPriceView, 'amountMicros' | 'currency'>,
  language: Parameters<typeof amountOf>[1],
): string {
  return amountOf({ micros: amountMicros, currency }, language);
}
