import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { newId, NOW, openSalon } from './salon.ts';

describe('widgets', () => {
  onEachDatabase((database) => {
    test('are found by their public key, changed and removed', async () => {
      const { store } = database;
      const { businessId, cut, ana } = await openSalon(store);
      const widget = {
        key: newId('wgt'),
        name: 'Home page',
        serviceIds: [cut],
        staffIds: [ana],
        placement: 'popup' as const,
        buttonText: 'Book',
        buttonIcon: 'heart' as const,
        buttonPosition: 'side_start' as const,
        firstScreen: 'times' as const,
        height: 620,
        prefillsFromAddress: false,
        dataLayer: true,
        theme: {
          brand: '#0f5c6e',
          background: null,
          text: null,
          radius: 8,
          font: 'system',
          density: 'comfortable' as const,
          scheme: 'auto' as const,
        },
        locale: 'fr' as const,
        allowedSites: ['https://example.com'],
        redirectUrl: 'https://example.com/thanks',
      };
      await store.write((tx) => tx.widgets.insert(businessId, widget));
      expect(await store.read.widgets.byKey(widget.key)).toEqual({ ...widget, businessId });
      expect(await store.read.widgets.byKey('nobody')).toBeNull();
      expect(await store.read.widgets.list(businessId)).toEqual([widget]);
      const patch = { locale: null, allowedSites: [], theme: { ...widget.theme, radius: 0 } };
      const update = (key: string, change: object) =>
        store.write((tx) => tx.widgets.update(businessId, key, change));
      expect(await update(widget.key, patch)).toBe(true);
      expect(await update(widget.key, {})).toBe(true);
      expect(await update('nobody', {})).toBe(false);
      expect(await store.read.widgets.list(businessId)).toEqual([{ ...widget, ...patch }]);
      expect(await store.write((tx) => tx.widgets.remove(businessId, widget.key))).toBe(true);
      expect(await store.write((tx) => tx.widgets.remove(businessId, widget.key))).toBe(false);
    });
  });
});

describe('API keys', () => {
  onEachDatabase((database) => {
    test('are found by their hash, marked and removed', async () => {
      const { store } = database;
      const { businessId } = await openSalon(store);
      const key = {
        id: newId('key'),
        businessId,
        name: 'Till',
        hash: newId('hash'),
        scopes: ['read', 'write'] as const,
        lastUsedAt: null,
        createdAt: NOW,
      };
      await store.write((tx) => tx.apiKeys.insert(key));
      expect(await store.read.apiKeys.byHash(key.hash)).toEqual(key);
      expect(await store.read.apiKeys.byHash('nobody')).toBeNull();
      await store.write((tx) => tx.apiKeys.markUsed(key.id, NOW + 1));
      expect(await store.read.apiKeys.list(businessId)).toEqual([{ ...key, lastUsedAt: NOW + 1 }]);
      expect(await store.write((tx) => tx.apiKeys.remove(businessId, key.id))).toBe(true);
      expect(await store.write((tx) => tx.apiKeys.remove(businessId, key.id))).toBe(false);
      expect(await store.read.apiKeys.byHash(key.hash)).toBeNull();
    });
  });
});

describe('idempotency keys', () => {
  onEachDatabase((database) => {
    const stored = (answer: string) => ({ bodyHash: 'hash', answer, createdAt: NOW });

    test('keep the first answer, one for each scope', async () => {
      const { store } = database;
      const [scope, other] = [newId('scope'), newId('scope')];
      const insert = (to: string, answer: string) =>
        store.write((tx) => tx.idempotency.insert(to, 'key', stored(answer)));
      expect(await insert(scope, 'first')).toBe(true);
      expect(await insert(scope, 'second')).toBe(false);
      expect(await insert(other, 'third')).toBe(true);
      expect(await store.read.idempotency.find(scope, 'key')).toEqual({
        bodyHash: 'hash',
        answer: 'first',
      });
      expect(await store.read.idempotency.find(scope, 'nobody')).toBeNull();
    });

    test('are forgotten after a while', async () => {
      const { store } = database;
      const scope = newId('scope');
      await store.write(async (tx) => {
        await tx.idempotency.insert(scope, 'old', { ...stored('old'), createdAt: 10 });
        await tx.idempotency.insert(scope, 'new', { ...stored('new'), createdAt: 20 });
      });
      expect(await store.write((tx) => tx.idempotency.removeOlderThan(20))).toBe(1);
      expect(await store.read.idempotency.find(scope, 'old')).toBeNull();
      expect(await store.read.idempotency.find(scope, 'new')).not.toBeNull();
    });

    test('of requests sent at the same moment to two servers let one through', async () => {
      const { store } = database;
      const other = await database.openAnother();
      for (let round = 0; round < 10; round += 1) {
        const scope = newId('scope');
        const wins = await Promise.all(
          Array.from({ length: 10 }, (_, turn) =>
            (turn % 2 === 0 ? store : other).write((tx) =>
              tx.idempotency.insert(scope, 'key', stored(String(turn))),
            ),
          ),
        );
        const winner = wins.indexOf(true);
        expect(wins.filter(Boolean)).toHaveLength(1);
        expect((await store.read.idempotency.find(scope, 'key'))?.answer).toBe(String(winner));
      }
    });
  });
});
