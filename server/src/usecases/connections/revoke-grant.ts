import type { Connection } from '../../ports/connections.ts';
import type { ConnectionDeps, GoogleClient } from './deps.ts';
import { refreshTokenOf } from './token-places.ts';

/** Gives an account's permission back to Google. False when Google does not answer, so that a later try may do it. */
export async function revokeGrant(
  { secretBox }: Pick<ConnectionDeps, 'secretBox'>,
  { oauth }: GoogleClient,
  { id, refreshToken }: Pick<Connection, 'id' | 'refreshToken'>,
): Promise<boolean> {
  if (refreshToken === null) return true;
  let token: string;
  try {
    token = secretBox.open(refreshTokenOf(id), refreshToken);
  } catch {
    // The key that opens it is gone: only its owner can withdraw it, at Google.
    return true;
  }
  const answer = await oauth.revoke(token);
  return answer.isGranted || answer.refusal !== 'unreachable';
}
