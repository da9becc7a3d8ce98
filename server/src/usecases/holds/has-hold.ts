import type { Core } from '../core.ts';

/** Whether the visit keeps a time with the widget's business. */
export async function hasHold(
  { store }: Pick<Core, 'store'>,
  widgetKey: string,
  visit: string,
): Promise<boolean> {
  const widget = await store.read.widgets.byKey(widgetKey);
  return widget !== null && (await store.read.holds.byVisit(widget.businessId, visit)) !== null;
}
