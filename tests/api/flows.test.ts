import { beforeEach, describe, expect, test } from 'vitest';
import flowsFile from '../fixtures/flows.json' with { type: 'json' };
import { startWorld } from '../world/app.ts';
import { onEachDatabase } from '../world/databases.ts';
import { createPlayer } from './flow-player.ts';
import type { Flow } from './flow-player.ts';
import { newNumber, openTextWorld } from '../world/twilio/text-shop.ts';
import { createPrivacyPlayer, GAELLE } from './privacy-steps.ts';
import { createTextPlayer } from './text-steps.ts';

/** Flows that are told elsewhere, or need what is not built yet. */
const LEFT: Readonly<Record<string, string>> = {
  'approve-rechecks-the-calendar':
    'Google, told in google/flows.test.ts; the same with time off in pending.test.ts',
  'mail-scanners-cancel-nothing': 'about the page behind the link, and told there',
  'google-transient-error-deletes-nothing': 'told in google/flows.test.ts',
  'google-moved-event': 'told in google/flows.test.ts',
  'google-down-fails-closed': 'told in google/flows.test.ts',
  'google-sync-token-gone': 'told in google/flows.test.ts',
  'google-grant-revoked': 'told in google/flows.test.ts',
  'google-own-copy-is-not-foreign-busy': 'told in google/flows.test.ts',
  'calendar-write-not-gated-on-messages': 'told in google/flows.test.ts',
};

/** Played with a Twilio; see `text-steps.ts`. */
const BY_TEXT = [
  'messages-never-undo-a-booking',
  'reminder-follows-the-booking',
  'reminder-in-local-time-over-dst',
  'sms-stop',
  'sms-consent-and-length',
];

/** Played with what is known of a customer in view; see `privacy-steps.ts`. */
const ABOUT_A_CUSTOMER = ['ics-lifecycle', 'retention', 'erase-and-export-one-person'];

// @NOTE the file is the specification; a step the player does not know fails the flow.
const flows = flowsFile.flows as unknown as readonly Flow[];
const told = flows.filter(({ name }) => LEFT[name] === undefined);

test('every flow is told or left out for a reason', () => {
  expect(Object.keys(LEFT).filter((name) => !flows.some((flow) => flow.name === name))).toEqual([]);
  expect(told).toHaveLength(22);
});

onEachDatabase((database) => {
  describe('the flows', () => {
    let world: ReturnType<typeof startWorld>;
    beforeEach(() => {
      world = startWorld({ store: database.store });
    });

    for (const flow of told.filter(({ name }) => !BY_TEXT.includes(name))) {
      test(flow.name, async () => {
        const isAbout = ABOUT_A_CUSTOMER.includes(flow.name);
        // She is looked for in the whole database.
        const customer = isAbout && flow.name !== 'ics-lifecycle' ? GAELLE : undefined;
        const player = await createPlayer(world, flow.setup ?? {}, undefined, customer);
        const teller = isAbout ? createPrivacyPlayer(world, database, player) : player;
        for (const step of flow.steps) await teller.play(step);
        expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
      });
    }

    test.each(told.filter(({ name }) => BY_TEXT.includes(name)))('$name', async (flow) => {
      // The clocks of America go back in November.
      const now = flow.name.includes('dst') ? '2026-10-20T08:00:00Z' : undefined;
      const { store } = database;
      const texts = await openTextWorld({ store, ...(now !== undefined && { now }) });
      const player = await createTextPlayer(texts, flow.setup ?? {}, newNumber());
      for (const step of flow.steps) await player.play(step);
      expect(texts.world.logged.filter(({ level }) => level === 'error')).toEqual([]);
      await texts.stop();
    });
  });
});
