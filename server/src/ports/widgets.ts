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
  list(businessId: string): Promise<Widget[]>;
  insert(businessId: string, widget: WidgetInput & { key: string }): Promise<void>;
  update(businessId: string, key: string, patch: WidgetPatch): Promise<boolean>;
  remove(businessId: string, key: string): Promise<boolean>;
}
