import type { Analytics, OnlyCounts } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { shareOf } from '../figures.ts';
import type { Said } from '../words.ts';
import { onlyTexts } from './texts.ts';

/** Whom the page is about, how much of all bookings that is, and the way back to everybody. */
export function OnlyBand({
  said,
  only,
  totals,
  back,
}: {
  readonly said: Said;
  readonly only: OnlyCounts;
  readonly totals: Analytics['totals'];
  /** Address of the page about everybody. */
  readonly back: string;
}): VNode {
  const texts = useTexts(onlyTexts);
  const share = shareOf(only.totals.bookings, totals.bookings);
  return (
    <section class="unmet-band only-band" aria-labelledby="only-band">
      <Icon name="search" />
      <p id="only-band">
        <span class="soft">{texts.of[only.by]}</span>{' '}
        <strong>{said.nameOf(only.by, only.value)}</strong>
        <span class="soft num">
          {' · '}
          {share === null
            ? texts.noBookings
            : texts.shareOfBookings(
                said.number(only.totals.bookings),
                said.number(totals.bookings),
                said.percent(share),
              )}
        </span>
      </p>
      <a class="button plain" href={back}>
        {texts.back}
      </a>
    </section>
  );
}
