import type { VNode } from 'preact';
import type { Heat } from '../heat.ts';
import type { Said } from '../words.ts';

/** The numbers of a heat map; beside those who found nothing. */
export function HeatTable({
  said: { texts, number, weekday },
  heat,
  isDemand,
}: {
  readonly said: Said;
  readonly heat: Heat;
  readonly isDemand: boolean;
}): VNode {
  return (
    <table class="table flat heat-numbers">
      <thead>
        <tr>
          <td />
          {heat.hours.map((hour) => (
            <th key={hour} scope="col" class="end">
              {texts.hour(hour)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heat.rows.map((cells, row) => (
          <tr key={row}>
            <th scope="row">{cells[0] && weekday(cells[0].weekday, 'short')}</th>
            {cells.map(({ hour, count, unmet }) => (
              <td key={hour} class="end">
                {number(count)}
                {isDemand && unmet > 0 && <span class="sub">{texts.cellUnmet(number(unmet))}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
