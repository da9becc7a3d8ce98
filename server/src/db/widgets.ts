import type { Selectable, Updateable } from 'kysely';
import type { Widget, WidgetPatch } from '../contract/widgets.ts';
import type { OwnedWidget, Widgets } from '../ports/widgets.ts';
import type { Handle } from './handle.ts';
import { hot } from './hot.ts';
import { readJson, readJsonOrNull, writeJson } from './json.ts';
import type { Tables } from './tables.ts';

type Running = NonNullable<OwnedWidget['experiment']>;

export function widgets(handle: Handle): Widgets {
  const { db } = handle;
  return {
    async byKey(key) {
      const {
        rows: [row],
      } = await hot(handle, 'widget', {
        build: () => db.selectFrom('widgets').selectAll().where('key', '=', key),
        values: [key],
      });
      if (row === undefined) return null;
      const experiment = readJsonOrNull<Running>(row.experiment);
      return {
        ...fromRow(row),
        businessId: row.business_id,
        ...(experiment && { experiment }),
      };
    },

    async ownerOf(key) {
      const {
        rows: [row],
      } = await hot(handle, 'owner of widget', {
        build: () =>
          db.selectFrom('widgets').select(['business_id', 'allowed_sites']).where('key', '=', key),
        values: [key],
      });
      if (row === undefined) return null;
      return { businessId: row.business_id, allowedSites: readJson<string[]>(row.allowed_sites) };
    },

    async list(businessId) {
      const rows = await db
        .selectFrom('widgets')
        .selectAll()
        .where('business_id', '=', businessId)
        .orderBy('name')
        .orderBy('key')
        .execute();
      return rows.map(fromRow);
    },

    async insert(businessId, widget) {
      await db
        .insertInto('widgets')
        .values({
          key: widget.key,
          business_id: businessId,
          name: widget.name,
          service_ids: writeJson(widget.serviceIds),
          staff_ids: writeJson(widget.staffIds),
          placement: widget.placement,
          button_text: widget.buttonText,
          button_icon: widget.buttonIcon,
          button_position: widget.buttonPosition,
          first_screen: widget.firstScreen,
          height: widget.height,
          prefills_from_address: Number(widget.prefillsFromAddress),
          data_layer: Number(widget.dataLayer),
          theme: writeJson(widget.theme),
          locale: widget.locale,
          allowed_sites: writeJson(widget.allowedSites),
          redirect_url: widget.redirectUrl,
        })
        .execute();
    },

    async update(businessId, key, patch) {
      const { numUpdatedRows } = await db
        .updateTable('widgets')
        .set({ ...toChange(patch), key })
        .where('business_id', '=', businessId)
        .where('key', '=', key)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(businessId, key) {
      const { numDeletedRows } = await db
        .deleteFrom('widgets')
        .where('business_id', '=', businessId)
        .where('key', '=', key)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toChange(patch: WidgetPatch): Updateable<Tables['widgets']> {
  return {
    name: patch.name,
    service_ids: patch.serviceIds && writeJson(patch.serviceIds),
    staff_ids: patch.staffIds && writeJson(patch.staffIds),
    placement: patch.placement,
    button_text: patch.buttonText,
    button_icon: patch.buttonIcon,
    button_position: patch.buttonPosition,
    first_screen: patch.firstScreen,
    height: patch.height,
    ...(patch.prefillsFromAddress !== undefined && {
      prefills_from_address: Number(patch.prefillsFromAddress),
    }),
    ...(patch.dataLayer !== undefined && { data_layer: Number(patch.dataLayer) }),
    theme: patch.theme && writeJson(patch.theme),
    locale: patch.locale,
    allowed_sites: patch.allowedSites && writeJson(patch.allowedSites),
    redirect_url: patch.redirectUrl,
  };
}

function fromRow(row: Selectable<Tables['widgets']>): Widget {
  return {
    key: row.key,
    name: row.name,
    serviceIds: readJson(row.service_ids),
    staffIds: readJson(row.staff_ids),
    // @NOTE checked at the border before it was written.
    placement: row.placement as Widget['placement'],
    buttonText: row.button_text,
    // @NOTE these three were checked at the border too.
    buttonIcon: row.button_icon as Widget['buttonIcon'],
    buttonPosition: row.button_position as Widget['buttonPosition'],
    firstScreen: row.first_screen as Widget['firstScreen'],
    height: row.height,
    prefillsFromAddress: row.prefills_from_address === 1,
    dataLayer: row.data_layer === 1,
    theme: readJson(row.theme),
    // @NOTE checked at the border before it was written.
    locale: row.locale as Widget['locale'],
    allowedSites: readJson(row.allowed_sites),
    redirectUrl: row.redirect_url,
  };
}
