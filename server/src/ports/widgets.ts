import type { Widget, WidgetInput, WidgetPatch } from '../contract/widgets.ts';

export interface Widgets {
  /** Keys are public and unique across businesses. */
  byKey(key: string): Promise<(Widget & { businessId: string }) | null>;
  list(businessId: string): Promise<Widget[]>;
  insert(businessId: string, widget: WidgetInput & { key: string }): Promise<void>;
  update(businessId: string, key: string, patch: WidgetPatch): Promise<boolean>;
  remove(businessId: string, key: string): Promise<boolean>;
}
