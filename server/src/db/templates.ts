import type { ExpressionBuilder, Selectable } from 'kysely';
import type { OwnTemplate, TemplateId, Templates } from '../ports/templates.ts';
import type { Handle } from './handle.ts';
import { readJsonOrNull, writeJsonOrNull } from './json.ts';
import type { Tables } from './tables.ts';

export function templates({ db }: Handle): Templates {
  return {
    async list(businessId) {
      const rows = await db
        .selectFrom('message_templates')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('audience')
        .orderBy('moment')
        .orderBy('channel')
        .orderBy('locale')
        .execute();
      return rows.map(fromRow);
    },

    async find(businessId, id) {
      const row = await db
        .selectFrom('message_templates')
        .selectAll()
        .where(is(businessId, id))
        .executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async save(businessId, template) {
      const { audience, moment, channel, locale } = template;
      const text = {
        subject: template.subject,
        body: template.body,
        is_plain: template.isPlain ? 1 : 0,
        content_sid: template.content?.sid ?? null,
        variables: writeJsonOrNull(template.content?.variables ?? null),
        fell_back_at: null,
        fell_back_reason: null,
        changed_at: template.changedAt,
      };
      await db
        .insertInto('message_templates')
        .values({ business_id: businessId, audience, moment, channel, locale, ...text })
        .onConflict((conflict) =>
          conflict
            .columns(['business_id', 'audience', 'moment', 'channel', 'locale'])
            .doUpdateSet(text),
        )
        .execute();
    },

    async remove(businessId, id) {
      await db.deleteFrom('message_templates').where(is(businessId, id)).execute();
    },

    async noteFallback(businessId, id, { at, reason }) {
      await db
        .updateTable('message_templates')
        .set({ fell_back_at: at, fell_back_reason: reason })
        .where(is(businessId, id))
        .execute();
    },

    async countDue(businessId, { audience, moment, channel }, { from, until }) {
      const { count } = await db
        .selectFrom('messages')
        .select((sum) => sum.fn.countAll().as('count'))
        .where('business_id', '=', businessId)
        .where('due_at', '>=', from)
        .where('due_at', '<', until)
        .where('moment', '=', moment)
        .where('channel', '=', channel)
        .where('audience', '=', audience)
        .where('state', 'not in', ['withdrawn', 'not_sent'])
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async chargedSince(businessId, channel, since) {
      const rows = await db
        .selectFrom('messages')
        .select((sum) => [
          'currency',
          sum.fn.sum('price_micros').as('micros'),
          sum.fn.sum('segments').as('segments'),
          sum.fn.max('sent_at').as('latest'),
        ])
        .where('business_id', '=', businessId)
        .where('sent_at', '>=', since)
        .where('channel', '=', channel)
        .where('price_micros', 'is not', null)
        .where('segments', '>', 0)
        .groupBy('currency')
        .execute();
      const latest = rows.toSorted((a, b) => Number(b.latest) - Number(a.latest))[0];
      if (latest === undefined || latest.currency === null) return null;
      return {
        currency: latest.currency,
        micros: Number(latest.micros),
        segments: Number(latest.segments),
      };
    },
  };
}

/** That a row is this one text. */
function is(businessId: string, { audience, moment, channel, locale }: TemplateId) {
  return ({ and }: ExpressionBuilder<Tables, 'message_templates'>) =>
    and({ business_id: businessId, audience, moment, channel, locale });
}

function fromRow(row: Selectable<Tables['message_templates']>): OwnTemplate {
  return {
    // @NOTE only a TemplateId is ever written.
    audience: row.audience as TemplateId['audience'],
    moment: row.moment as TemplateId['moment'],
    channel: row.channel as TemplateId['channel'],
    locale: row.locale,
    subject: row.subject,
    body: row.body,
    isPlain: row.is_plain === 1,
    content:
      row.content_sid === null
        ? null
        : { sid: row.content_sid, variables: readJsonOrNull(row.variables) ?? {} },
    changedAt: row.changed_at,
    fellBack:
      row.fell_back_at === null
        ? null
        : {
            at: row.fell_back_at,
            // @NOTE only an Unfit is ever written.
            reason: row.fell_back_reason as NonNullable<OwnTemplate['fellBack']>['reason'],
          },
  };
}
