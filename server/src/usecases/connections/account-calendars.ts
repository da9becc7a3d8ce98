import { AppError } from '../../contract/app-error.ts';
import type { GoogleCalendarChoice, GoogleCalendarInput } from '../../contract/connections.ts';
import { GoogleError } from '../../ports/google-calendar.ts';
import type { DirectoryEntry } from '../../ports/google-directory.ts';
import type { Connection } from '../../ports/connections.ts';
import { addCatchUp } from './catch-up.ts';
import { present } from '../setup/owned.ts';
import type { ConnectionParts } from './deps.ts';
import { newCalendar, PRIMARY } from './new-calendar.ts';
import { allows } from './scopes.ts';
import { presentConnection } from './the-connection.ts';

/**
 * Every calendar of the account that can be read.
 * @throws AppError `connections.not_found`, `google.scopes_missing`, `google.unreachable`, `google.refused`
 */
export async function listAccountCalendars(
  parts: ConnectionParts,
  businessId: string,
): Promise<GoogleCalendarChoice[]> {
  const connection = await presentConnection(parts.store.read, businessId);
  const [entries, connected] = await Promise.all([
    directoryEntries(parts, connection),
    parts.store.read.connectedCalendars.ofConnection(connection.id),
  ]);
  const known = new Set(connected.map(({ googleId }) => googleId));
  return entries.map((entry) => ({ ...entry, isConnected: known.has(keptId(entry)) }));
}

/**
 * Connects another calendar of the account, or makes a new one; it blocks and receives nothing until that is chosen.
 * @throws AppError as above
 */
export async function connectCalendar(
  parts: ConnectionParts,
  businessId: string,
  input: GoogleCalendarInput,
): Promise<void> {
  const { store, secrets } = parts;
  const connection = await presentConnection(store.read, businessId);
  const entry =
    'name' in input
      ? await createdCalendar(parts, connection, input.name)
      : present(
          (await directoryEntries(parts, connection)).find(
            ({ googleId }) => googleId === input.googleId,
          ),
          'connections.not_found',
        );
  await store.write(async (tx) => {
    const { id } = await presentConnection(tx, businessId);
    const connected = await tx.connectedCalendars.ofConnection(id);
    if (connected.some(({ googleId }) => googleId === keptId(entry))) return;
    await tx.connectedCalendars.insert(
      newCalendar({
        id: secrets.newId('cal'),
        businessId,
        connectionId: id,
        googleId: keptId(entry),
        name: entry.name,
        timezone: entry.timezone,
      }),
    );
    await addCatchUp(parts, tx, businessId);
  });
  parts.wakeOutbox();
}

/** Forgets a calendar; what stands in it at Google stays. @throws AppError `connections.not_found` */
export async function forgetCalendar(
  { store }: Pick<ConnectionParts, 'store'>,
  businessId: string,
  id: string,
): Promise<void> {
  await store.write(async (tx) => {
    await presentConnection(tx, businessId);
    if (!(await tx.connectedCalendars.remove(businessId, id))) {
      throw new AppError('connections.not_found');
    }
    await tx.businesses.touchAvailability(businessId);
  });
}

async function directoryEntries(
  parts: ConnectionParts,
  connection: Connection,
): Promise<DirectoryEntry[]> {
  requireRight(connection, 'choose');
  return asked(() => parts.directory.list(connection.id));
}

async function createdCalendar(
  parts: ConnectionParts,
  connection: Connection,
  name: string,
): Promise<DirectoryEntry> {
  requireRight(connection, 'create');
  const business = present(
    await parts.store.read.businesses.byId(connection.businessId),
    'businesses.not_found',
  );
  const { timezone } = business;
  return asked(() => parts.directory.create(connection.id, { name, timezone }));
}

function requireRight({ scopes }: Connection, wish: 'choose' | 'create'): void {
  if (allows(scopes, wish)) return;
  throw new AppError('google.scopes_missing', {
    message: `Ask for this right first: GET /api/integrations/google/auth?wish=${wish}`,
  });
}

async function asked<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const code = error.kind === 'retryable' ? 'google.unreachable' : 'google.refused';
    throw new AppError(code, { message: error.message, cause: error });
  }
}

/** The main calendar is known by one name, whatever the list calls it. */
function keptId({ googleId, isPrimary }: DirectoryEntry): string {
  return isPrimary ? PRIMARY : googleId;
}
