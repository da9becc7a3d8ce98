import type { Core } from '@bookingsaas/server/usecases/core';

/** Puts Ada on the list of a business without asking anybody, for stories about something else; says her entry's id. */
export async function someoneWaiting(
  { store, secrets, clock }: Pick<Core, 'store' | 'secrets' | 'clock'>,
  where: { businessId: string; widgetKey: string; staff?: string; day?: string },
): Promise<string> {
  const { businessId, widgetKey, staff = null, day } = where;
  const { from, to } = { from: day ?? '2027-03-01', to: day ?? '2027-03-31' };
  const id = secrets.newId('wtl');
  const now = clock.now();
  const [service] = await store.read.services.list(businessId);
  if (service === undefined) throw new Error('Nothing to wait for');
  const entry = {
    id,
    businessId,
    widgetKey,
    serviceId: service.id,
    staffId: staff,
    wish: { from, to, weekdays: [], parts: [] },
    endsAt: Date.parse(`${to}T24:00:00Z`),
    customer: { name: 'Ada Lovelace', email: 'ada@example.net', phone: null },
    consent: null,
    timezone: 'Europe/London',
    locale: 'en',
    tokenHash: secrets.hash(secrets.linkToken(id)),
    state: { status: 'waiting' as const },
    offerNo: 0,
    unanswered: 0,
    passed: [],
    problem: null,
    createdAt: now,
    updatedAt: now,
  };
  await store.write((tx) => tx.waitlist.insert(entry, { sameAs: id, contact: 'ada@example.net' }));
  return id;
}
