import { AppError } from '../../contract/app-error.ts';
import { DEFAULT_SETTINGS } from '../../domain/calendar-sync/settings.ts';
import type { Connection } from '../../ports/connections.ts';
import type { Grant } from '../../ports/google-oauth.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { Repositories } from '../../ports/store.ts';
import { stillClosing } from './begin-consent.ts';
import { addCatchUp } from './catch-up.ts';
import { whoIsConnected } from './first-people.ts';
import type { ConnectionDeps, ConnectionParts } from './deps.ts';
import { newCalendar, PRIMARY } from './new-calendar.ts';
import { connectionOf } from './the-connection.ts';
import { accessTokenOf, refreshTokenOf } from './token-places.ts';

/**
 * Stores what an owner granted: a first time with the account's main calendar, later in the row that is there. A
 * permission that ended is mended so, with everything that was set.
 */
export async function connectAccount(
  deps: ConnectionParts,
  businessId: string,
  grant: Grant,
): Promise<void> {
  const main = await mainCalendarOf(deps, grant);
  await deps.store.write(async (tx) => {
    const present = await connectionOf(tx, businessId);
    await addCatchUp(deps, tx, businessId);
    if (present === null) return insertNew(deps, tx, { businessId, grant, main });
    await renew(deps, tx, { present, grant, account: main.name });
  });
  deps.wakeOutbox();
}

type Main = { readonly name: string; readonly timezone: string };

async function mainCalendarOf({ directory }: ConnectionParts, grant: Grant): Promise<Main> {
  try {
    return await directory.describe(grant.accessToken, PRIMARY);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const code = error.kind === 'retryable' ? 'google.unreachable' : 'google.refused';
    throw new AppError(code, { message: 'The calendar could not be read', cause: error });
  }
}

async function insertNew(
  deps: ConnectionDeps,
  tx: Repositories,
  { businessId, grant, main }: { businessId: string; grant: Grant; main: Main },
): Promise<void> {
  const id = deps.secrets.newId('gco');
  await tx.connections.insert({
    id,
    businessId,
    provider: 'google',
    account: main.name,
    settings: DEFAULT_SETTINGS,
    createdAt: deps.clock.now(),
    ...NOT_BROKEN,
    refreshToken: null,
    grantEndsAt: null,
    ...granted(deps, { id, grant, refreshToken: neededRefreshToken(grant) }),
  });
  const calendarId = deps.secrets.newId('cal');
  await tx.connectedCalendars.insert(
    newCalendar({ id: calendarId, businessId, connectionId: id, googleId: PRIMARY, ...main }),
  );
  for (const person of await whoIsConnected(tx, businessId, main.name)) {
    await tx.connectedCalendars.putStaffCalendar(businessId, { ...person, calendarId });
  }
  await tx.businesses.touchAvailability(businessId);
}

async function renew(
  deps: ConnectionDeps,
  tx: Repositories,
  { present, grant, account }: { present: Connection; grant: Grant; account: string },
): Promise<void> {
  if (present.status === 'closing') throw stillClosing();
  if (present.account !== null && present.account !== account) {
    throw new AppError('google.other_account', {
      message: 'Another account is connected; disconnect it first',
    });
  }
  const { id } = present;
  // What is stored is never overwritten with nothing.
  const refreshToken =
    grant.refreshToken ?? (present.status === 'ok' ? null : neededRefreshToken(grant));
  await tx.connections.update(id, {
    account,
    ...NOT_BROKEN,
    ...granted(deps, { id, grant, refreshToken }),
  });
  await tx.businesses.touchAvailability(present.businessId);
}

const NOT_BROKEN = { status: 'ok', brokenReason: null, brokenAt: null, toldAt: null } as const;

function granted(
  { secretBox, clock }: ConnectionDeps,
  { id, grant, refreshToken }: { id: string; grant: Grant; refreshToken: string | null },
) {
  const now = clock.now();
  return {
    scopes: grant.scopes,
    accessToken: secretBox.seal(accessTokenOf(id), grant.accessToken),
    accessExpiresAt: now + grant.expiresInMs,
    ...(refreshToken === null
      ? {}
      : {
          refreshToken: secretBox.seal(refreshTokenOf(id), refreshToken),
          grantEndsAt: grant.grantEndsInMs === null ? null : now + grant.grantEndsInMs,
        }),
  };
}

function neededRefreshToken({ refreshToken }: Grant): string {
  if (refreshToken !== null) return refreshToken;
  throw new AppError('google.refused', {
    message:
      'Google gave no lasting permission: remove this app at myaccount.google.com/permissions, then connect again',
  });
}
