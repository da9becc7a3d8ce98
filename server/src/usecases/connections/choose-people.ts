import { AppError } from '../../contract/app-error.ts';
import { addCatchUp } from './catch-up.ts';
import { present, requireStaff } from '../setup/owned.ts';
import type { ConnectionDeps } from './deps.ts';
import { presentConnection } from './the-connection.ts';

/** What a calendar means for a person. */
export interface Choice {
  readonly calendarId: string;
  readonly staffId: string;
  readonly blocks: boolean;
  readonly receives: boolean;
}

/**
 * Says whether a calendar blocks a person and receives their bookings; one calendar a person receives.
 * @throws AppError `connections.not_found`, `staff.not_found`
 */
export async function chooseForPerson(
  deps: Pick<ConnectionDeps, 'store' | 'clock' | 'secrets' | 'wakeOutbox'>,
  businessId: string,
  { calendarId, staffId, blocks, receives }: Choice,
): Promise<void> {
  await deps.store.write(async (tx) => {
    const connection = await presentConnection(tx, businessId);
    const calendar = present(
      await tx.connectedCalendars.byId(businessId, calendarId),
      'connections.not_found',
    );
    if (calendar.connectionId !== connection.id) throw new AppError('connections.not_found');
    await requireStaff(tx, businessId, [staffId]);
    if (blocks || receives) {
      await tx.connectedCalendars.putStaffCalendar(businessId, {
        calendarId,
        staffId,
        blocks,
        receives,
      });
    } else {
      await tx.connectedCalendars.removeStaffCalendar(businessId, { calendarId, staffId });
    }
    await addCatchUp(deps, tx, businessId);
    await tx.businesses.touchAvailability(businessId);
  });
  deps.wakeOutbox();
}
