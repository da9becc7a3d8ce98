import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Webhook, Webhooks } from '../ports/webhooks.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJson, writeJson } from './json.ts';
import type { Tables } from './tables.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';

export function webhooks(handle: Handle): Webhooks {
  const { db } = handle;
  const ofBusiness = (businessId: string) =>
    db.selectFrom('webhooks').selectAll().where('business_id', '=', businessId);

  return {
    async list(businessId) {
      const { rows } = await hot(handle, 'webhooks', {
        build: () => ofBusiness(businessId).orderBy('created_at').orderBy('id'),
        values: [businessId],
      });
      return rows.map(fromRow);
    },

    async byId(businessId, id) {
      const row = await ofBusiness(businessId).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async insert(webhook) {
      await db.insertInto('webhooks').values(toRow(webhook)).execute();
    },

    async update(businessId, id, change) {
      const { numUpdatedRows } = await db
        .updateTable('webhooks')
        .set({
          id,
          url: change.url,
          description: change.description,
          events: change.events === undefined ? undefined : writeJson(change.events),
          state: change.state,
          failing_since: change.failingSince,
          secret: change.secret,
          ...(change.formerSecret !== undefined && {
            former_secret: change.formerSecret?.secret ?? null,
            former_until: change.formerSecret?.until ?? null,
          }),
        })
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(businessId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('webhooks')
        .where('business_id', '=', businessId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    ...webhookDeliveries(handle),

    async forgetBefore(at) {
      const { numDeletedRows } = await db
        .deleteFrom('webhook_deliveries')
        .where('created_at', '<', at)
        .where('state', '!=', sql.lit('waiting'))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function toRow(webhook: Webhook): Selectable<Tables['webhooks']> {
  return {
    id: webhook.id,
    business_id: webhook.businessId,
    url: webhook.url,
    description: webhook.description,
    events: writeJson(webhook.events),
    state: webhook.state,
    failing_since: webhook.failingSince,
    secret: webhook.secret,
    former_secret: webhook.formerSecret?.secret ?? null,
    former_until: webhook.formerSecret?.until ?? null,
    created_at: webhook.createdAt,
  };
}

function fromRow(row: Selectable<Tables['webhooks']>): Webhook {
  return {
    id: row.id,
    businessId: row.business_id,
    url: row.url,
    description: row.description,
    events: readJson(row.events),
    // @NOTE only a WebhookState is ever written.
    state: row.state as Webhook['state'],
    failingSince: row.failing_since,
    secret: row.secret,
    formerSecret:
      row.former_secret === null || row.former_until === null
        ? null
        : { secret: row.former_secret, until: row.former_until },
    createdAt: row.created_at,
  };
}
