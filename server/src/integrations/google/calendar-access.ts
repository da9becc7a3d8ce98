import { GoogleAccessError } from '../../ports/google-access.ts';
import type { GoogleAccess } from '../../ports/google-access.ts';
import { GoogleError } from '../../ports/google-calendar.ts';

/** Does something with a token; one that Google refuses, whatever its expiry says, is replaced once. */
export async function withAccess<Value>(
  access: GoogleAccess,
  connectionId: string,
  work: (token: string) => Promise<Value>,
): Promise<Value> {
  const token = await tokenFor(access, connectionId);
  try {
    return await work(token);
  } catch (error) {
    if (!isRefusedToken(error)) throw error;
    await access.forget(connectionId, token);
    return work(await tokenFor(access, connectionId));
  }
}

async function tokenFor(access: GoogleAccess, connectionId: string): Promise<string> {
  try {
    return await access.accessToken(connectionId);
  } catch (error) {
    if (!(error instanceof GoogleAccessError)) throw error;
    const kind = error.reason === 'broken' ? 'broken' : 'retryable';
    throw new GoogleError(kind, error.message, { cause: error });
  }
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof GoogleError && error.reason === REFUSED_TOKEN;
}

/** Reason of a 401. */
export const REFUSED_TOKEN = 'authError';
