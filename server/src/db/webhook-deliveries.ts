import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Attempt, DeliveryFailure, WebhookDelivery, Webhooks } from '../ports/webhooks.ts';
import type { Handle } from './handle.ts';
import type { Tables } from './tables.ts';

type Part = Pick<
  Webhooks,
  | 'newestDeliveries'
  | 'deliveries'
  | 'delivery'
  | 'attempts'
  | 'addDelivery'
  | 'note'
  | 'giveUp'
  | 'beginAgain'
>;

/** What was sent to webhooks, and what came of it. */
export function webhookDeliveries({ db }: Handle): Part {
  const ofBusiness = (businessId: string) =>
    db.selectFrom('webhook_deliveries').selectAll().where('business_id', '=', businessId);

  return {
    async newestDeliveries(businessId) {
      const rows = await ofBusiness(businessId)
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('webhooks')
            .select(({ selectFrom: from }) =>
              from('webhook_deliveries as newest')
                .select('newest.id')
                .whereRef('newest.webhook_id', '=', 'webhooks.id')
                .orderBy('newest.created_at', 'desc')
                .orderBy('newest.id', 'desc')
                .limit(1)
                .as('id'),
            )
            .where('webhooks.business_id', '=', businessId),
        )
        .execute();
      return new Map(rows.map((row) => [row.webhook_id, fromRow(row)]));
    },

    async deliveries(businessId, { webhookId, state, after, limit }) {
      let query = ofBusiness(businessId).where('webhook_id', '=', webhookId);
      if (state !== undefined) query = query.where('state', '=', state);
      if (after !== undefined)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('created_at', 'id'), '<', tuple(after.at, after.id)),
        );
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(fromRow);
    },

    async delivery(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async attempts(deliveryId) {
      const rows = await db
        .selectFrom('webhook_attempts')
        .selectAll()
        .where('delivery_id', '=', deliveryId)
        .orderBy('position')
        .execute();
      return rows.map(attemptOf);
    },

    async addDelivery(delivery) {
      await db
        .insertInto('webhook_deliveries')
        .values({
          id: delivery.id,
          business_id: delivery.businessId,
          webhook_id: delivery.webhookId,
          event_id: delivery.eventId,
          type: delivery.type,
          booking_id: delivery.bookingId,
          body: delivery.body,
          state: delivery.state,
          round: delivery.round,
          attempts: delivery.attempts,
          next_attempt_at: delivery.nextAttemptAt,
          status: null,
          failure: null,
          took_ms: null,
          created_at: delivery.createdAt,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async note({ businessId, id, round }, attempt, { state, nextAttemptAt }) {
      const row = await db
        .updateTable('webhook_deliveries')
        .set({
          state,
          next_attempt_at: nextAttemptAt,
          attempts: sql<number>`attempts + 1`,
          status: attempt.status,
          failure: attempt.failure,
          took_ms: attempt.tookMs,
        })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .where('round', '=', round)
        .returning('attempts')
        .executeTakeFirst();
      if (row === undefined) return false;
      await db
        .insertInto('webhook_attempts')
        .values({
          delivery_id: id,
          position: row.attempts,
          at: attempt.at,
          took_ms: attempt.tookMs,
          status: attempt.status,
          failure: attempt.failure,
          response: attempt.response,
        })
        .execute();
      return true;
    },

    async giveUp({ businessId, id, round }, why) {
      await db
        .updateTable('webhook_deliveries')
        .set({ state: 'failed', next_attempt_at: null, status: null, failure: why })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .where('round', '=', round)
        .execute();
    },

    async beginAgain(businessId, id, now) {
      const row = await db
        .updateTable('webhook_deliveries')
        .set({ state: 'waiting', round: sql<number>`round + 1`, next_attempt_at: now })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },
  };
}

function fromRow(row: Selectable<Tables['webhook_deliveries']>): WebhookDelivery {
  return {
    id: row.id,
    businessId: row.business_id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    type: row.type,
    bookingId: row.booking_id,
    body: row.body,
    // @NOTE only a state of a delivery is ever written.
    state: row.state as WebhookDelivery['state'],
    round: row.round,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    last:
      row.status === null && row.failure === null
        ? null
        : { status: row.status, failure: failureOf(row.failure), tookMs: row.took_ms },
    createdAt: row.created_at,
  };
}

function attemptOf(row: Selectable<Tables['webhook_attempts']>): Attempt {
  return {
    at: row.at,
    tookMs: row.took_ms,
    status: row.status,
    failure: failureOf(row.failure),
    response: row.response,
  };
}

function failureOf(written: string | null): DeliveryFailure | null {
  // @NOTE only a DeliveryFailure is ever written.
  return written as DeliveryFailure | null;
}
