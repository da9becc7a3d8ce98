import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useFormats } from '../../../i18n/formats.ts';
import type { Said } from '../words.ts';

/** What the numbers leave out. */
export function Footnote({
  said: { texts, number },
  stats: { timezone, countedUntil, dropped },
}: {
  readonly said: Said;
  readonly stats: Analytics;
}): VNode {
  const formats = useFormats();
  const { robots, overflow, refused } = dropped;
  const isDropped = robots + overflow + refused > 0;
  return (
    <footer class="part foot">
      <h2>{texts.footTitle}</h2>
      <p class="soft">{texts.foot}</p>
      <p class="quiet num">
        {isDropped &&
          `${texts.footDropped({
            robots: number(robots),
            overflow: number(overflow),
            refused: number(refused),
          })} `}
        {countedUntil === null
          ? texts.notCountedYet
          : texts.countedUntil(formats.moment(countedUntil, timezone))}{' '}
        {texts.zone(timezone)}
      </p>
    </footer>
  );
}
