import type { SealedPlace } from '../../ports/secret-box.ts';

/** Where sealed values of Google stand: each opens only in its own row. */
export const refreshTokenOf = (connectionId: string): SealedPlace => ({
  purpose: 'google-refresh-token',
  row: connectionId,
});

export const accessTokenOf = (connectionId: string): SealedPlace => ({
  purpose: 'google-access-token',
  row: connectionId,
});

export const verifierOf = (stateHash: string): SealedPlace => ({
  purpose: 'google-code-verifier',
  row: stateHash,
});
