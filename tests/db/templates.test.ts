import { describe, expect, test } from 'vitest';
import { onEachDatabase } from '../world/databases.ts';
import { NOW, openSalon } from './salon.ts';

const id = {
  audience: 'visitor',
  moment: 'reminder',
  channel: 'whatsapp',
  locale: 'fr',
} as const;
const text = {
  ...id,
  subject: null,
  body: 'À {{date}}',
  isPlain: false,
  content: { sid: `HX${'a'.repeat(32)}`, variables: { 1: 'first_name' } },
  changedAt: NOW,
};

describe('texts of owners', () => {
  onEachDatabase((database) => {
    test('come back as written, take each other’s place, and belong to one business', async () => {
      const { store } = database;
      const [salon, stranger] = [await openSalon(store), await openSalon(store)];
      expect(await store.read.templates.find(salon.businessId, id)).toBe(null);
      await store.write((tx) => tx.templates.save(salon.businessId, text));
      expect(await store.read.templates.list(salon.businessId)).toEqual([
        { ...text, fellBack: null },
      ]);
      expect(await store.read.templates.list(stranger.businessId)).toEqual([]);

      const fellBack = { at: NOW + 1, reason: 'empty' } as const;
      await store.write((tx) => tx.templates.noteFallback(stranger.businessId, id, fellBack));
      expect((await store.read.templates.find(salon.businessId, id))?.fellBack).toBe(null);
      await store.write((tx) => tx.templates.noteFallback(salon.businessId, id, fellBack));
      expect((await store.read.templates.find(salon.businessId, id))?.fellBack).toEqual(fellBack);

      const changed = { ...text, body: 'Le {{date}}', content: null, isPlain: true };
      await store.write((tx) => tx.templates.save(salon.businessId, changed));
      expect(await store.read.templates.find(salon.businessId, id)).toEqual({
        ...changed,
        fellBack: null,
      });

      const toOwner = { ...text, audience: 'owner', body: 'Pour le patron' } as const;
      await store.write((tx) => tx.templates.save(salon.businessId, toOwner));
      expect(await store.read.templates.find(salon.businessId, toOwner)).toMatchObject(toOwner);
      expect(await store.read.templates.find(salon.businessId, id)).toMatchObject(changed);
      await store.write((tx) => tx.templates.remove(salon.businessId, toOwner));

      await store.write((tx) => tx.templates.remove(stranger.businessId, id));
      expect(await store.read.templates.list(salon.businessId)).toHaveLength(1);
      await store.write((tx) => tx.templates.remove(salon.businessId, id));
      expect(await store.read.templates.list(salon.businessId)).toEqual([]);
    });
  });
});
