import type { Analytics, OnlyTotals } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { SelectBox } from '../../../ui/field.tsx';
import type { Against } from '../against.ts';
import { Switchable } from '../parts/switchable.tsx';
import type { Said } from '../words.ts';
import { LinePlot } from './line-plot.tsx';
import { daysAPoint, METRICS, pointsOf } from './points.ts';
import type { Metric, Point } from './points.ts';

interface Given {
  readonly said: Said;
  readonly days: Analytics['days'];
  readonly against: Against<OnlyTotals> | null;
  readonly metric: Metric;
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
  onMetric(metric: Metric): void;
}

/** One figure over the days, with what it is compared with dashed behind it. */
export function DayChart({ said, days, against, metric, holidays, onMetric }: Given): VNode {
  const { texts } = said;
  const points = pointsOf(days, against?.days ?? null, metric);
  const size = daysAPoint(days.length);
  const title = `${texts.metrics[metric]} ${texts.perPoint[size]}`;
  const highest = points.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const written = ({ value }: Pick<Point, 'value'>) =>
    value === null ? texts.noValue : texts.counted(metric, value, said.metric(metric, value));
  const placeOf = ({ from, to }: Pick<Point, 'from' | 'to'>) =>
    from === to ? said.dayOf(from) : said.span(from, to);
  return (
    <Switchable
      class="chart"
      title={title}
      beside={
        <>
          <ul class="legend">
            <li class="now">{against?.own ?? texts.thisPeriod}</li>
            {against && <li class="before">{against.label}</li>}
          </ul>
          <span class="stats-pick small">
            <SelectBox
              name={texts.metric}
              value={metric}
              options={METRICS.map((one) => ({ value: one, label: texts.metrics[one] }))}
              onChange={(value) => {
                const chosen = METRICS.find((one) => one === value);
                if (chosen !== undefined) onMetric(chosen);
              }}
            />
          </span>
        </>
      }
      summary={
        highest === undefined
          ? texts.emptyPeriod
          : texts.chartSummary(title, written(highest), placeOf(highest))
      }
      table={
        <table class="table flat">
          <thead>
            <tr>
              <th scope="col">{texts.day}</th>
              <th scope="col" class="end">
                {texts.metrics[metric]}
              </th>
              {against && (
                <th scope="col" class="end">
                  {against.label}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.from}>
                <th scope="row">{placeOf(point)}</th>
                <td class="end">{valueIn(point.value)}</td>
                {against && <td class="end soft">{valueIn(point.before?.value ?? null)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <LinePlot
        name={`${title}. ${texts.browse}`}
        points={points}
        isWhole={metric === 'bookings' || metric === 'visitors'}
        marks={size === 1 ? marksIn(points) : []}
        tick={(value) => said.metric(metric, value)}
        dayLabel={said.date}
        tip={(point) => ({
          title: placeOf(point),
          now: written(point),
          before:
            point.before === null
              ? null
              : against?.funnel === null
                ? texts.pair(said.date(point.before.from), valueIn(point.before.value))
                : texts.pair(against?.label ?? '', valueIn(point.before.value)),
        })}
      />
    </Switchable>
  );

  function valueIn(value: number | null): string {
    return value === null ? '–' : said.metric(metric, value);
  }

  function marksIn(all: readonly Point[]) {
    return holidays.flatMap(({ date, name }) => {
      const index = all.findIndex(({ from }) => from === date);
      return index === -1 ? [] : [{ index, name, words: texts.holiday(said.date(date)) }];
    });
  }
}
