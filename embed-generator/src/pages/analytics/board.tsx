import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../ui/states.tsx';
import { againstOf } from './against.ts';
import type { Counting } from './analytics.tsx';
import { DayChart } from './chart/day-chart.tsx';
import type { Metric } from './chart/points.ts';
import { isNothing } from './figures.ts';
import { AfterBooking } from './parts/after-booking.tsx';
import { MeansTable, OriginTable } from './parts/by-value.tsx';
import { Absences, Figures } from './parts/figures.tsx';
import { Footnote } from './parts/footnote.tsx';
import { Funnel } from './parts/funnel.tsx';
import { HeatMap } from './parts/heat-map.tsx';
import { Hurdles } from './parts/hurdles.tsx';
import { LeadTime } from './parts/lead-time.tsx';
import { NamedTable } from './parts/named-table.tsx';
import { SummaryMail } from './parts/summary-mail.tsx';
import { Unmet } from './parts/unmet.tsx';
import { UnmetBand } from './parts/unmet-band.tsx';
import { lengthOf } from './wanted.ts';
import type { Period, Wanted } from './wanted.ts';
import { useSaid } from './words.ts';

/** Everything that was counted, from the figures to what was not counted. */
export function Board({
  counting,
  wanted,
  period,
}: {
  readonly counting: Counting;
  readonly wanted: Wanted;
  readonly period: Period;
}): VNode {
  const { stats, rival, holidays } = counting;
  const said = useSaid(stats.currency);
  const { texts } = said;
  const [metric, setMetric] = useState<Metric>('bookings');
  const other = rival && { ...rival, counts: rival.stats };
  const against = againstOf(said, { wanted, period }, { counts: stats, rival: other });
  const hasValue = stats.totals.priced > 0;
  return (
    <div class="stats">
      <p class="stats-printed num">
        {said.span(period.from, period.to)}, {texts.days(lengthOf(period))}
        {against && ` · ${against.label}`}
      </p>
      {isNothing(stats) && <Notice kind="info">{texts.emptyPeriod}</Notice>}
      <Figures said={said} totals={stats.totals} against={against}>
        <Absences said={said} totals={stats.totals} before={against?.totals} />
      </Figures>
      <DayChart
        said={said}
        days={stats.days}
        against={against}
        metric={metric}
        onMetric={setMetric}
        holidays={holidays}
      />
      <Funnel said={said} stats={stats} against={against} />
      <UnmetBand said={said} unmet={stats.unmet} />
      <HeatMap said={said} stats={stats} rival={rival} />
      <OriginTable said={said} stats={stats} wanted={wanted} rival={rival} />
      <Unmet said={said} unmet={stats.unmet} />
      <Hurdles said={said} side={stats.side} />
      <NamedTable
        said={said}
        title={texts.services}
        rows={stats.services}
        hasValue={hasValue}
        countsVisitors
      />
      <NamedTable said={said} title={texts.people} rows={stats.staff} hasValue={hasValue} />
      <LeadTime said={said} lead={stats.lead} averageDays={stats.averageLeadDays} />
      <AfterBooking said={said} totals={stats.totals} against={against} />
      <MeansTable said={said} stats={stats} wanted={wanted} rival={rival} />
      <SummaryMail />
      <Footnote said={said} stats={stats} />
    </div>
  );
}
