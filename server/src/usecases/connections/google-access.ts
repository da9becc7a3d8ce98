import type { Connection } from '../../ports/connections.ts';
import { GoogleAccessError } from '../../ports/google-access.ts';
import type { GoogleAccess } from '../../ports/google-access.ts';
import type { FreshToken } from '../../ports/google-oauth.ts';
import { breakConnection } from './break-connection.ts';
import type { ConnectionDeps } from './deps.ts';
import { accessTokenOf, refreshTokenOf } from './token-places.ts';

export interface AccessDeps extends ConnectionDeps {
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Tokens of connected accounts. A token is refreshed five minutes before it ends, by one flight at a time: in this
 * process by a shared promise, across processes by a lease in the row. After a failed flight nobody asks Google again
 * for a while, and once the grant is gone nobody does at all.
 */
export function createGoogleAccess(deps: AccessDeps): GoogleAccess {
  const { store, clock } = deps;
  const flights = new Map<string, Promise<string>>();
  const restUntil = new Map<string, number>();
  return {
    async accessToken(connectionId) {
      const connection = usable(await store.read.connections.find(connectionId));
      const token = tokenIn(deps, connection);
      if (token !== null && livesFor(connection, clock.now()) > REFRESH_BEFORE_MS) return token;
      try {
        return await flightOf(connectionId);
      } catch (error) {
        const isTemporary = error instanceof GoogleAccessError && error.reason === 'unreachable';
        if (isTemporary && token !== null && livesFor(connection, clock.now()) > 0) return token;
        throw error;
      }
    },

    async forget(connectionId, refused) {
      const connection = await store.read.connections.find(connectionId);
      if (connection === null || tokenIn(deps, connection) !== refused) return;
      await store.write((tx) =>
        tx.connections.update(connectionId, { accessToken: null, accessExpiresAt: null }),
      );
    },
  };

  function flightOf(connectionId: string): Promise<string> {
    const running = flights.get(connectionId);
    if (running !== undefined) return running;
    const flight = fly(connectionId).finally(() => flights.delete(connectionId));
    flights.set(connectionId, flight);
    return flight;
  }

  async function fly(connectionId: string): Promise<string> {
    const now = clock.now();
    if ((restUntil.get(connectionId) ?? 0) > now) throw unreachable();
    const isOurs = await store.write((tx) =>
      tx.connections.takeRefresh(connectionId, { now, until: now + LEASE_MS }),
    );
    if (!isOurs) return waitForOther(connectionId);
    try {
      // Whoever had the lease before may have brought a token meanwhile.
      const connection = usable(await store.read.connections.find(connectionId));
      const token = tokenIn(deps, connection);
      if (token !== null && livesFor(connection, clock.now()) > REFRESH_BEFORE_MS) return token;
      return await refresh(connection);
    } finally {
      await store.write((tx) => tx.connections.endRefresh(connectionId));
    }
  }

  async function refresh(connection: Connection): Promise<string> {
    const refreshToken = await openedRefreshToken(connection);
    const answer = await googleOf(deps).oauth.refresh(refreshToken);
    if (answer.isGranted) {
      restUntil.delete(connection.id);
      return keep(connection.id, answer.value);
    }
    if (answer.refusal === 'invalid_grant') {
      await breakConnection(deps, connection, 'grant_gone');
      throw broken('Google no longer lets us in: the permission was withdrawn or has ended');
    }
    const restMs = answer.refusal === 'unreachable' ? REST_MS : LONG_REST_MS;
    restUntil.set(connection.id, clock.now() + restMs);
    throw unreachable();
  }

  async function openedRefreshToken(connection: Connection): Promise<string> {
    try {
      if (connection.refreshToken === null) throw new Error('There is no refresh token');
      return deps.secretBox.open(refreshTokenOf(connection.id), connection.refreshToken);
    } catch (error) {
      await breakConnection(deps, connection, 'key_gone');
      throw broken('The key that opens the stored permission is gone', error);
    }
  }

  async function keep(id: string, { accessToken, expiresInMs }: FreshToken): Promise<string> {
    const sealed = deps.secretBox.seal(accessTokenOf(id), accessToken);
    const accessExpiresAt = clock.now() + expiresInMs;
    await store.write((tx) => tx.connections.update(id, { accessToken: sealed, accessExpiresAt }));
    return accessToken;
  }

  async function waitForOther(connectionId: string): Promise<string> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      await deps.pause(LOOK_EVERY_MS);
      const connection = usable(await store.read.connections.find(connectionId));
      const token = tokenIn(deps, connection);
      if (token !== null && livesFor(connection, clock.now()) > REFRESH_BEFORE_MS) return token;
    }
    throw unreachable();
  }
}

const REFRESH_BEFORE_MS = 5 * 60_000;
const LEASE_MS = 30_000;
const LOOK_EVERY_MS = 100;
const MOST_LOOKS = 50;
const REST_MS = 30_000;
// A wrong client name or secret is mended by hand.
const LONG_REST_MS = 5 * 60_000;

function usable(connection: Connection | null): Connection {
  if (connection === null) throw broken('This account is no longer connected');
  if (connection.status === 'broken') throw broken('This account has to be connected again');
  return connection;
}

function tokenIn({ secretBox }: ConnectionDeps, { id, accessToken }: Connection): string | null {
  if (accessToken === null) return null;
  try {
    return secretBox.open(accessTokenOf(id), accessToken);
  } catch {
    // Sealed with a key that is gone: the refresh token decides whether that can be mended.
    return null;
  }
}

function livesFor({ accessExpiresAt }: Connection, now: number): number {
  return (accessExpiresAt ?? 0) - now;
}

function googleOf({ google }: ConnectionDeps) {
  if (google === null) throw unreachable('This server has no client at Google any more');
  return google;
}

function broken(message: string, cause?: unknown): GoogleAccessError {
  return new GoogleAccessError('broken', message, { cause });
}

function unreachable(message = 'Google does not answer at the moment'): GoogleAccessError {
  return new GoogleAccessError('unreachable', message);
}
