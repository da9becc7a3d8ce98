import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import {
  book,
  booking,
  business,
  hold,
  hours,
  HOUR,
  newId,
  NINE,
  NOW,
  openSalon,
  person,
} from './salon.ts';

describe('businesses', () => {
  onEachDatabase((database) => {
    test('are found by id and by slug', async () => {
      const { store } = database;
      const { createdAt: _, ...facts } = { ...business(newId('biz')), consentText: 'Yes?' };
      await store.write((tx) => tx.businesses.insert({ ...facts, createdAt: NOW }));
      const stored = { ...facts, languages: null, consentVersion: 1, retentionDays: null };
      expect(await store.read.businesses.byId(facts.id)).toEqual(stored);
      expect(await store.read.businesses.bySlug(facts.slug)).toEqual(stored);
      expect(await store.read.businesses.list()).toContainEqual(stored);
      expect(await store.read.businesses.byId('nobody')).toBeNull();
      expect(await store.read.businesses.bySlug('nobody')).toBeNull();
    });

    test('cannot share a slug', async () => {
      const { store } = database;
      const first = business(newId('biz'));
      await store.write((tx) => tx.businesses.insert(first));
      const second = { ...business(newId('biz')), slug: first.slug };
      await expect(store.write((tx) => tx.businesses.insert(second))).rejects.toMatchObject({
        code: 'businesses.slug_taken',
      });
    });

    test('have a new consent version whenever the text changes, and only then', async () => {
      const { store } = database;
      const { businessId: id } = await openSalon(store);
      const versionAfter = async (patch: object) => {
        await store.write((tx) => tx.businesses.update(id, patch));
        return (await store.read.businesses.byId(id))?.consentVersion;
      };
      expect(await versionAfter({ name: 'Salon Ana' })).toBe(1);
      expect(await versionAfter({})).toBe(1);
      expect(await versionAfter({ consentText: null })).toBe(1);
      expect(await versionAfter({ consentText: 'One' })).toBe(2);
      expect(await versionAfter({ consentText: 'One', address: null })).toBe(2);
      expect(await versionAfter({ consentText: 'Two' })).toBe(3);
      expect(await versionAfter({ consentText: null })).toBe(4);
      expect(await store.read.businesses.byId(id)).toMatchObject({
        name: 'Salon Ana',
        address: null,
        consentText: null,
      });
    });

    test('count the changes of their free times, each on its own', async () => {
      const { store } = database;
      const [one, other] = [await openSalon(store), await openSalon(store)];
      await store.write((tx) => tx.businesses.touchAvailability(one.businessId));
      await store.write((tx) => tx.businesses.touchAvailability(one.businessId));
      expect(await store.read.businesses.availabilityVersion(one.businessId)).toBe(2);
      expect(await store.read.businesses.availabilityVersion(other.businessId)).toBe(0);
      expect(await store.read.businesses.availabilityVersion('nobody')).toBe(0);
    });

    test('have members', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      const owner = {
        id: newId('mem'),
        businessId: salon.businessId,
        email: 'ana@example.com',
        name: 'Ana',
        role: 'owner' as const,
        staffId: salon.ana,
      };
      await store.write((tx) => tx.members.insert({ ...owner, createdAt: NOW }));
      expect(await store.read.members.list(salon.businessId)).toEqual([
        { ...owner, userId: null, lastSeenAt: null },
      ]);
      expect(await store.read.members.list((await openSalon(store)).businessId)).toEqual([]);
    });
  });
});

describe('people', () => {
  onEachDatabase((database) => {
    test('are listed by position, changed and removed', async () => {
      const { store } = database;
      const { businessId, ana, bea } = await openSalon(store);
      const zoe = person({
        id: newId('stf'),
        name: 'Zoé',
        email: 'zoe@example.com',
        colour: '#112233',
        isActive: false,
        position: -1,
      });
      await store.write((tx) => tx.staff.insert(businessId, zoe));
      const listed = await store.read.staff.list(businessId);
      expect(listed.map(({ id }) => id)).toEqual([zoe.id, ana, bea]);
      expect(listed[0]).toEqual(zoe);
      const patch = { isActive: true, colour: null };
      expect(await store.write((tx) => tx.staff.update(businessId, zoe.id, patch))).toBe(true);
      expect(await store.write((tx) => tx.staff.update(businessId, zoe.id, {}))).toBe(true);
      expect(await store.read.staff.byId(businessId, zoe.id)).toEqual({ ...zoe, ...patch });
      expect(await store.write((tx) => tx.staff.update(businessId, 'nobody', {}))).toBe(false);
      expect(await store.write((tx) => tx.staff.remove(businessId, zoe.id))).toBe(true);
      expect(await store.write((tx) => tx.staff.remove(businessId, zoe.id))).toBe(false);
      expect(await store.read.staff.byId(businessId, zoe.id)).toBeNull();
    });

    test('with bookings stay, those with a hold or time off can go', async () => {
      const { store } = database;
      const salon = await openSalon(store);
      await book(store, booking(salon));
      await store.write(async (tx) => {
        await tx.holds.insert(hold(salon, { staffId: salon.bea }), 1, NOW);
        await tx.timeOff.insert(salon.businessId, {
          id: newId('off'),
          staffId: salon.bea,
          start: NINE,
          end: NINE + HOUR,
          reason: '',
        });
      });
      await expect(
        store.write((tx) => tx.staff.remove(salon.businessId, salon.ana)),
      ).rejects.toMatchObject({ code: 'staff.in_use' });
      expect(await store.write((tx) => tx.staff.remove(salon.businessId, salon.bea))).toBe(true);
    });

    test('who alone do a service stay, because nobody would mean everybody', async () => {
      const { store } = database;
      const { businessId, ana, bea, cut } = await openSalon(store);
      const only = (staffIds: string[]) =>
        store.write((tx) => tx.services.update(businessId, cut, { staffIds }));
      await only([bea]);
      await expect(store.write((tx) => tx.staff.remove(businessId, bea))).rejects.toMatchObject({
        code: 'staff.in_use',
      });
      await only([ana, bea]);
      await store.write((tx) => tx.staff.remove(businessId, bea));
      expect((await store.read.services.byId(businessId, cut))?.staffIds).toEqual([ana]);
    });

    test('cannot work a schedule that is unknown or another business’s', async () => {
      const { store } = database;
      const { businessId, ana } = await openSalon(store);
      const elsewhere = await openSalon(store);
      const foreign = newId('sch');
      await store.write((tx) => tx.schedules.insert(elsewhere.businessId, hours({ id: foreign })));
      for (const scheduleId of ['nobody', foreign]) {
        const change = store.write((tx) => tx.staff.update(businessId, ana, { scheduleId }));
        await expect(change).rejects.toMatchObject({ code: 'schedules.not_found' });
      }
    });
  });
});
