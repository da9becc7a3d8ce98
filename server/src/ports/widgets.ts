import type { LookChange } from '../contract/experiments.ts';
import type { Widget, WidgetInput, WidgetPatch } from '../contract/widgets.ts';

/** A widget with what only the server has to know of it. */
export interface OwnedWidget extends Widget {
  readonly businessId: string;
  /** Left out while none runs. */
  readonly experiment?: { readonly code: string; readonly change: LookChange };
}

export interface Widgets {
  /** Keys are public and unique across businesses. */
  byKey(key: string): Promise<OwnedWidget | null>;
  /** The business of a widget, and the sites that may show it: less to read than all of it. */
  ownerOf(
    key: string,
  ): Promise<{ readonly businessId: string; readonly allowedSites: readonly string[] } | null>;
  list(businessId: string): Promise<Widget[]>;
  insert(businessId: string, widget: WidgetInput & { key: string }): Promise<void>;
  update(businessId: string, key: string, patch: WidgetPatch): Promise<boolean>;
  remove(businessId: string, key: string): Promise<boolean>;
}
