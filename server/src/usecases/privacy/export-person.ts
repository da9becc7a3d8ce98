import { AppError } from '../../contract/app-error.ts';
import type { CustomerExport } from '../../contract/customers.ts';
import type { Core } from '../core.ts';
import { present } from '../setup/owned.ts';
import { toWire } from '../wire.ts';
import { findPerson } from './find-person.ts';

/**
 * Everything that is stored about a customer.
 * @throws AppError `customers.not_found`, `businesses.not_found`, `request.invalid`
 */
export async function exportPerson(
  core: Pick<Core, 'store' | 'clock' | 'phones'>,
  businessId: string,
  person: string,
): Promise<CustomerExport> {
  const { read } = core.store;
  const business = present(await read.businesses.byId(businessId), 'businesses.not_found');
  const { bookings, addresses } = await findPerson(core, read, { business, person });
  const ids = bookings.map(({ id }) => id);
  const found = await read.personalData.rowsAbout(businessId, ids, addresses);
  if (found.size === 0) throw new AppError('customers.not_found');
  return {
    person,
    business: business.name,
    exportedAt: toWire(core.clock.now()),
    data: Object.fromEntries([...found].map(([table, rows]) => [table, [...rows]])),
  };
}
