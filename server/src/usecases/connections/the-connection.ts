import { AppError } from '../../contract/app-error.ts';
import type { Connection } from '../../ports/connections.ts';
import type { Repositories } from '../../ports/store.ts';

/** The Google account of a business; it has at most one. */
export async function connectionOf(
  read: Pick<Repositories, 'connections'>,
  businessId: string,
): Promise<Connection | null> {
  const [connection] = await read.connections.list(businessId);
  return connection ?? null;
}

/** @throws AppError `connections.not_found`, also while it is being disconnected */
export async function presentConnection(
  read: Pick<Repositories, 'connections'>,
  businessId: string,
): Promise<Connection> {
  const connection = await connectionOf(read, businessId);
  if (connection !== null && connection.status !== 'closing') return connection;
  throw new AppError('connections.not_found', { message: 'No Google account is connected' });
}
