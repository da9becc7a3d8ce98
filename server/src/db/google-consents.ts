import type { Selectable } from 'kysely';
import type { GoogleConsent, GoogleConsents } from '../ports/google-consents.ts';
import type { GoogleConsentsTable } from './calendar-tables.ts';
import type { Handle } from './handle.ts';
import { readJson, writeJson } from './json.ts';

export function googleConsents({ db }: Handle): GoogleConsents {
  return {
    async insert({ stateHash, businessId, sessionId, verifier, scopes, expiresAt }) {
      await db
        .insertInto('google_consents')
        .values({
          state_hash: stateHash,
          business_id: businessId,
          session_id: sessionId,
          verifier,
          scopes: writeJson(scopes),
          expires_at: expiresAt,
        })
        .execute();
    },

    async byHash(stateHash) {
      const row = await db
        .selectFrom('google_consents')
        .selectAll()
        .where('state_hash', '=', stateHash)
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async take(stateHash) {
      const row = await db
        .deleteFrom('google_consents')
        .where('state_hash', '=', stateHash)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async latest({ businessId, sessionId }) {
      const row = await db
        .selectFrom('google_consents')
        .select('state_hash')
        .where('business_id', '=', businessId)
        .where('session_id', sessionId === null ? 'is' : '=', sessionId)
        .orderBy('expires_at', 'desc')
        .executeTakeFirst();
      return row?.state_hash ?? null;
    },

    async removeExpired(now) {
      const { numDeletedRows } = await db
        .deleteFrom('google_consents')
        .where('expires_at', '<=', now)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function fromRow(row: Selectable<GoogleConsentsTable>): GoogleConsent {
  return {
    stateHash: row.state_hash,
    businessId: row.business_id,
    sessionId: row.session_id,
    verifier: row.verifier,
    scopes: readJson(row.scopes),
    expiresAt: row.expires_at,
  };
}
