import type { OnlyCounts } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import type { Counting } from '../analytics.tsx';
import { DayChart } from '../chart/day-chart.tsx';
import type { Metric } from '../chart/points.ts';
import { againstOf } from '../against.ts';
import { rowsOf } from '../figures.ts';
import { Figure, Figures } from '../parts/figures.tsx';
import { Footnote } from '../parts/footnote.tsx';
import { Funnel } from '../parts/funnel.tsx';
import { MeansTable, OriginTable } from '../parts/by-value.tsx';
import { addressOf } from '../wanted.ts';
import type { Period, Wanted } from '../wanted.ts';
import { useSaid } from '../words.ts';
import { OnlyBand } from './only-band.tsx';
import { onlyTexts } from './texts.ts';

/** One source, page or device alone: what it brings, and where its visitors give up compared with everybody. */
export function OnlyBoard({
  counting,
  only,
  wanted,
  period,
}: {
  readonly counting: Counting;
  readonly only: OnlyCounts;
  readonly wanted: Wanted;
  readonly period: Period;
}): VNode {
  const { stats, rival, holidays } = counting;
  const said = useSaid(stats.currency);
  const texts = useTexts(onlyTexts);
  const [metric, setMetric] = useState<Metric>('bookings');
  const other = rival?.stats.only ? { ...rival, counts: rival.stats.only } : null;
  const against = againstOf(said, { wanted, period }, { counts: only, rival: other });
  const { undecided, foundNothing } = only.totals;
  const others = rowsOf(stats, only.by).find(({ value }) => value === OTHERS);
  const perhapsMore = only.value === OTHERS ? 0 : (others?.visitors ?? 0);
  return (
    <div class="stats">
      <OnlyBand
        said={said}
        only={only}
        totals={stats.totals}
        back={addressOf({ ...wanted, by: '', value: '' })}
      />
      <Figures said={said} totals={only.totals} against={against}>
        <Figure name={texts.undecided} value={said.number(undecided)}>
          {foundNothing === 0
            ? texts.undecidedNone
            : texts.undecidedFull(said.number(foundNothing))}
        </Figure>
      </Figures>
      <DayChart
        said={said}
        days={only.days}
        against={against}
        metric={metric}
        onMetric={setMetric}
        holidays={holidays}
      />
      <Funnel
        said={said}
        stats={only}
        against={
          against?.funnel
            ? against
            : { ...stats, label: texts.everybody, own: said.nameOf(only.by, only.value) }
        }
      />
      <MeansTable said={said} stats={stats} wanted={wanted} rival={rival} />
      <OriginTable said={said} stats={stats} wanted={wanted} rival={rival} />
      <div class="part only-note">
        {perhapsMore > 0 && <p class="soft">{texts.perhapsMore(said.number(perhapsMore))}</p>}
        <p class="soft">{texts.elsewhere}</p>
      </div>
      <Footnote said={said} stats={stats} />
    </div>
  );
}

/** As the server calls what is past the most values of a day. */
const OTHERS = '(other)';
