import type { GoogleSettingsPatch } from '../../contract/connections.ts';
import { addCatchUp } from './catch-up.ts';
import type { ConnectionDeps } from './deps.ts';
import { presentConnection } from './the-connection.ts';

/** Changes what it names. @throws AppError `connections.not_found` */
export async function changeGoogleSettings(
  deps: Pick<ConnectionDeps, 'store' | 'clock' | 'secrets' | 'wakeOutbox'>,
  businessId: string,
  patch: GoogleSettingsPatch,
): Promise<void> {
  // A field that was left out is there as undefined, and has to change nothing.
  const named = Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  );
  await deps.store.write(async (tx) => {
    const { id, settings } = await presentConnection(tx, businessId);
    await tx.connections.update(id, { settings: { ...settings, ...named } });
    // Whether Google's events count at all is one of them.
    await tx.businesses.touchAvailability(businessId);
    if (CHANGES_EVENTS.some((key) => key in named)) await addCatchUp(deps, tx, businessId);
  });
  deps.wakeOutbox();
}

// What makes the events that are written already look different.
const CHANGES_EVENTS: readonly (keyof GoogleSettingsPatch)[] = [
  'direction',
  'details',
  'reminders',
  'meet',
  'template',
];
