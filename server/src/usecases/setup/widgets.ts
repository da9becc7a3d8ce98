import type { Widget, WidgetChange, WidgetInput } from '../../contract/widgets.ts';
import type { Repositories } from '../../ports/store.ts';
import { withTheme } from '../widgets/other-look.ts';
import { present, requireServices, requireStaff, wasFound } from './owned.ts';
import type { SetupDeps } from './setup-deps.ts';

/** Every widget of the business. */
export async function listWidgets({ store }: SetupDeps, businessId: string): Promise<Widget[]> {
  return store.read.widgets.list(businessId);
}

/** What the owner chose for one widget. @throws AppError `widgets.not_found` */
export async function showWidget(
  { store }: SetupDeps,
  businessId: string,
  key: string,
): Promise<Widget> {
  return ownWidget(store.read, businessId, key);
}

/** A new widget with a key of its own. @throws AppError `services.not_found`, `staff.not_found` */
export async function addWidget(
  { store, secrets }: SetupDeps,
  businessId: string,
  input: WidgetInput,
): Promise<Widget> {
  const key = secrets.newId('wgt');
  return store.write(async (tx) => {
    await requireServices(tx, businessId, input.serviceIds);
    await requireStaff(tx, businessId, input.staffIds);
    await tx.widgets.insert(businessId, { ...input, key });
    await tx.businesses.touchAvailability(businessId);
    return ownWidget(tx, businessId, key);
  });
}

/** Changes what the patch names, of the theme too. */
export async function changeWidget(
  { store }: SetupDeps,
  { businessId, key }: { businessId: string; key: string },
  { theme, ...rest }: WidgetChange,
): Promise<Widget> {
  return store.write(async (tx) => {
    const before = await ownWidget(tx, businessId, key);
    await requireServices(tx, businessId, rest.serviceIds ?? []);
    await requireStaff(tx, businessId, rest.staffIds ?? []);
    await tx.widgets.update(businessId, key, {
      ...rest,
      ...(theme === undefined ? {} : { theme: withTheme(before.theme, theme) }),
    });
    await tx.businesses.touchAvailability(businessId);
    return ownWidget(tx, businessId, key);
  });
}

/** @throws AppError `widgets.not_found` */
export async function removeWidget(
  { store }: SetupDeps,
  businessId: string,
  key: string,
): Promise<void> {
  await store.write(async (tx) => {
    wasFound(await tx.widgets.remove(businessId, key), 'widgets.not_found');
    await tx.businesses.touchAvailability(businessId);
  });
}

async function ownWidget(tx: Repositories, businessId: string, key: string): Promise<Widget> {
  const found = await tx.widgets.byKey(key);
  const { businessId: owner, experiment: _, ...widget } = present(found, 'widgets.not_found');
  wasFound(owner === businessId, 'widgets.not_found');
  return widget;
}
