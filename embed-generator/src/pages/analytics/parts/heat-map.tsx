import type { Analytics } from '@bookingsaas/server/contract/analytics';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { SelectBox } from '../../../ui/field.tsx';
import type { Counting } from '../analytics.tsx';
import { bookingHeat, demandHeat } from '../heat.ts';
import type { Heat, HeatCell } from '../heat.ts';
import type { Said } from '../words.ts';
import { HeatTable } from './heat-table.tsx';
import { Switchable } from './switchable.tsx';

const KINDS = ['demand', 'bookings'] as const;

/** Weekday by hour: what was wanted, or what was booked; outlined where visitors found nothing. */
export function HeatMap({
  said,
  stats: own,
  rival,
}: {
  readonly said: Said;
  readonly stats: Analytics;
  /** Another widget's map can be looked at in its place. */
  readonly rival: Counting['rival'];
}): VNode {
  const { texts } = said;
  const [isRival, setRival] = useState(false);
  const stats = isRival && rival !== null ? rival.stats : own;
  const [kind, setKind] = useState<(typeof KINDS)[number]>('demand');
  const isDemand = kind === 'demand';
  const heat = isDemand ? demandHeat(stats) : bookingHeat(stats);
  const city = (stats.timezone.split('/').at(-1) ?? stats.timezone).replaceAll('_', ' ');
  const wordsOf = ({ count, unmet }: HeatCell) => {
    const counted = (isDemand ? texts.cell : texts.cellBooked)(count, said.number(count));
    return unmet > 0 ? `${counted}, ${texts.cellUnmet(said.number(unmet))}` : counted;
  };
  const placeOf = ({ weekday, hour }: HeatCell) => `${said.weekday(weekday)} ${texts.hour(hour)}`;
  const busiest = heat.rows.flat().toSorted((a, b) => b.count - a.count)[0];
  return (
    <Switchable
      class="heat"
      title={isDemand ? texts.demand : texts.booked}
      beside={
        <>
          {rival && (
            <span class="stats-pick small">
              <SelectBox
                name={texts.heatWhose}
                value={isRival ? 'rival' : 'own'}
                options={[
                  { value: 'own', label: rival.own },
                  { value: 'rival', label: rival.name },
                ]}
                onChange={(whose) => setRival(whose === 'rival')}
              />
            </span>
          )}
          <div class="tabs" role="group" aria-label={texts.heatChoice}>
            {KINDS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === kind}
                onClick={() => setKind(one)}
              >
                {texts.heatTabs[one]}
              </button>
            ))}
          </div>
          <span class="heat-legend" aria-hidden="true">
            {texts.little}
            {[0, 1, 2, 3, 4, 5].map((level) => (
              <i key={level} class={`h${level}`} />
            ))}
            {texts.much}
          </span>
        </>
      }
      summary={
        busiest === undefined || heat.most === 0
          ? texts.noHeat
          : texts.chartSummary(
              isDemand ? texts.demand : texts.booked,
              wordsOf(busiest),
              placeOf(busiest),
            )
      }
      table={<HeatTable said={said} heat={heat} isDemand={isDemand} />}
    >
      {heat.most === 0 ? (
        <p class="soft">{texts.noHeat}</p>
      ) : (
        <HeatGrid said={said} heat={heat} wordsOf={wordsOf} placeOf={placeOf} />
      )}
      <p class="quiet">{isDemand ? texts.demandFoot(city) : texts.bookedFoot(city)}</p>
    </Switchable>
  );
}

function HeatGrid({
  said: { texts, weekday },
  heat,
  wordsOf,
  placeOf,
}: {
  readonly said: Said;
  readonly heat: Heat;
  wordsOf(cell: HeatCell): string;
  placeOf(cell: HeatCell): string;
}): VNode {
  const grid = useRef<HTMLTableElement>(null);
  const [spot, setSpot] = useState({ row: 0, column: 0 });
  const [shown, setShown] = useState<HeatCell | null>(null);
  return (
    <div class="heat-frame">
      <table
        class="heat-grid"
        role="grid"
        aria-label={texts.demand}
        ref={grid}
        onKeyDown={walk}
        onPointerLeave={() => setShown(null)}
      >
        <thead>
          <tr>
            <td />
            {heat.hours.map((hour) => (
              <th key={hour} scope="col">
                {texts.hour(hour)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((cells, row) => (
            <tr key={row}>
              <th scope="row">{cells[0] && weekday(cells[0].weekday, 'short')}</th>
              {cells.map((cell, column) => (
                <td
                  key={cell.hour}
                  class={`h${cell.level} ${cell.isUnmet ? 'unmet' : ''}`}
                  tabIndex={spot.row === row && spot.column === column ? 0 : -1}
                  aria-label={texts.pair(placeOf(cell), wordsOf(cell))}
                  onFocus={() => {
                    setSpot({ row, column });
                    setShown(cell);
                  }}
                  onBlur={() => setShown(null)}
                  onPointerEnter={() => setShown(cell)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="heat-now num" aria-hidden="true">
        {shown && (
          <>
            <strong>{placeOf(shown)}</strong> {wordsOf(shown)}
          </>
        )}
      </p>
    </div>
  );

  function walk(event: KeyboardEvent): void {
    const [down, right] = STEPS[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(heat.rows.length - 1, spot.row + down));
    const column = Math.max(0, Math.min(heat.hours.length - 1, spot.column + right));
    setSpot({ row, column });
    grid.current?.tBodies[0]?.rows[row]?.cells[column + 1]?.focus();
  }
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -24],
  End: [0, 24],
};
