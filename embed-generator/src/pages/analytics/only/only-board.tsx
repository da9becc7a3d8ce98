import type { OnlyCounts, OnlyTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/language.ts';
import type { Counting } from '../analytics.tsx';
import { DayChart } from '../chart/day-chart.tsx';
import type { Metric } from '../chart/points.ts';
import type { Against } from '../figures.ts';
import { Figure, Figures } from '../parts/figures.tsx';
import { Footnote } from '../parts/footnote.tsx';
import { Funnel } from '../parts/funnel.tsx';
import { MeansTable, OriginTable } from '../parts/by-value.tsx';
import { addressOf, lengthOf } from '../wanted.ts';
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
  const against = againstOf();
  const { undecided, foundNothing } = only.totals;
  const perhapsMore = only.value === OTHERS ? 0 : othersOf();
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

  function againstOf(): Against<OnlyTotals> | null {
    if (rival?.stats.only) {
      const { totals, days, funnel } = rival.stats.only;
      return { label: rival.name, own: rival.own, totals, days, funnel };
    }
    if (only.previousTotals === null || only.previousDays === null) return null;
    const length = lengthOf(period);
    return {
      label: wanted.compare === 'year' ? said.texts.yearLabel : said.texts.beforeLabel(length),
      own: said.texts.thisPeriod,
      totals: only.previousTotals,
      days: only.previousDays,
      funnel: null,
    };
  }

  function othersOf(): number {
    const rows = {
      source: stats.sources,
      site: stats.sites,
      campaign: stats.campaigns,
      page: stats.pages,
      device: stats.devices,
      language: stats.languages,
      placement: stats.placements,
      timezone: stats.timezones,
      variant: stats.variants,
    }[only.by];
    return rows.find(({ value }) => value === OTHERS)?.visitors ?? 0;
  }
}

/** As the server calls what is past the most values of a day. */
const OTHERS = '(other)';
