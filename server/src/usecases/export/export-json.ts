import type { Core } from '../core.ts';
import { present } from '../setup/owned.ts';
import { exportTables } from './export-tables.ts';

/** Everything of a business as one JSON object, piece by piece. @throws AppError `businesses.not_found` */
export async function* exportJson(
  core: Pick<Core, 'store' | 'clock'>,
  businessId: string,
): AsyncGenerator<string, void> {
  const tables = await exportTables(core, businessId);
  const business = present(
    await core.store.read.businesses.byId(businessId),
    'businesses.not_found',
  );
  yield `{"business":${JSON.stringify(business)}`;
  for (const { name, pages } of tables) {
    yield `,\n${JSON.stringify(name)}:[`;
    let isFirst = true;
    for await (const rows of pages()) {
      if (rows.length === 0) continue;
      yield (isFirst ? '\n' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n');
      isFirst = false;
    }
    yield ']';
  }
  yield '}\n';
}
