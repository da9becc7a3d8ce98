import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Business } from '../contract/businesses.ts';
import type { Businesses } from '../ports/businesses.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJsonOrNull, writeJsonOrNull } from './json.ts';
import { lockPeople } from './people-lock.ts';
import { refusing } from './refusals.ts';
import { lockSetup } from './setup-lock.ts';
import type { Tables } from './tables.ts';

export function businesses(handle: Handle): Businesses {
  const { db } = handle;
  const all = () => db.selectFrom('businesses').selectAll();

  return {
    async byId(id) {
      const {
        rows: [row],
      } = await hot(handle, 'business', {
        build: () => all().where('id', '=', id),
        values: [id],
      });
      return row === undefined ? null : fromRow(row);
    },

    async bySlug(slug) {
      const row = await all().where('slug', '=', slug).executeTakeFirst();
      return row === undefined ? null : fromRow(row);
    },

    async list() {
      const rows = await all().orderBy('created_at').orderBy('id').execute();
      return rows.map(fromRow);
    },

    async insert({ consentText, createdAt, languages, retentionDays, ...business }) {
      await refusing(handle, { on: 'unique', as: 'businesses.slug_taken' }, () =>
        db
          .insertInto('businesses')
          .values({
            ...business,
            languages: writeJsonOrNull(languages ?? null),
            consent_text: consentText,
            consent_version: 1,
            retention_days: retentionDays ?? null,
            availability_version: 0,
            setup_version: 0,
            created_at: createdAt,
          })
          .execute(),
      );
    },

    async update(id, { consentText, languages, retentionDays, ...patch }) {
      const hasConsent = consentText !== undefined;
      const hasLanguages = languages !== undefined;
      const hasRetention = retentionDays !== undefined;
      if (!hasConsent && !hasLanguages && !hasRetention && Object.keys(patch).length === 0) return;
      await db
        .updateTable('businesses')
        .set({
          ...patch,
          ...(hasLanguages && { languages: writeJsonOrNull(languages) }),
          ...(hasRetention && { retention_days: retentionDays }),
          ...(hasConsent && {
            consent_text: consentText,
            consent_version: sql<number>`
              case when consent_text is not distinct from ${sql.val(consentText)}
              then consent_version else consent_version + 1 end
            `,
          }),
        })
        .where('id', '=', id)
        .execute();
    },

    async remove(id) {
      // In the order of everybody else: people, then what is theirs, then the business.
      await lockSetup(handle, id);
      const people = await db
        .selectFrom('staff')
        .select('id')
        .where('business_id', '=', id)
        .execute();
      await lockPeople(
        handle,
        people.map((person) => person.id),
      );
      // What stands in the way of what it refers to goes first; the rest goes with the business.
      await db.deleteFrom('occupations').where('business_id', '=', id).execute();
      await db.deleteFrom('bookings').where('business_id', '=', id).execute();
      const { numDeletedRows } = await db
        .deleteFrom('businesses')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async availabilityVersion(id) {
      const { rows } = await hot(handle, 'availability version', {
        build: () =>
          db.selectFrom('businesses').select('availability_version').where('id', '=', id),
        values: [id],
      });
      return rows[0]?.availability_version ?? 0;
    },

    async touchAvailability(id) {
      await hot(handle, 'touch availability', {
        build: () =>
          db
            .updateTable('businesses')
            .set({ availability_version: sql<number>`availability_version + 1` })
            .where('id', '=', id),
        values: [id],
      });
    },
  };
}

function fromRow(row: Selectable<Tables['businesses']>): Business {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    timezone: row.timezone,
    country: row.country,
    currency: row.currency,
    // @NOTE checked at the border before it was written.
    locale: row.locale as Business['locale'],
    languages: readJsonOrNull(row.languages),
    address: row.address,
    phone: row.phone,
    email: row.email,
    consentText: row.consent_text,
    consentVersion: row.consent_version,
    retentionDays: row.retention_days,
  };
}
