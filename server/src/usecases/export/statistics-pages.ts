import type { CountedRow, RowsPage } from '../../ports/day-counts.ts';
import type { ExportedRow } from './export-table.ts';

const PAGE = 1_000;

/** What was counted, day by day and widget by widget; months and sums of widgets follow from it. */
export async function* statisticsPages<Counts>(
  load: (page: RowsPage) => Promise<CountedRow<Counts>[]>,
): AsyncGenerator<ExportedRow[]> {
  let after: CountedRow<Counts> | undefined;
  for (;;) {
    const page = await load({ after, limit: PAGE });
    if (page.length > 0) yield page.map((row) => Object.fromEntries(Object.entries(row)));
    if (page.length < PAGE) return;
    after = page.at(-1);
  }
}
