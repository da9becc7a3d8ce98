import { afterEach, beforeEach, expect, test } from 'vitest';
import flowsFile from '../../fixtures/flows.json' with { type: 'json' };
import { startWorld } from '../../world/app.ts';
import type { World } from '../../world/app.ts';
import { createTestClock } from '../../world/clock.ts';
import { onEachDatabase } from '../../world/databases.ts';
import { startGoogle } from '../../world/google/start-google.ts';
import type { Google } from '../../world/google/start-google.ts';
import type { Flow } from '../flow-player.ts';
import { createGooglePlayer } from './flow-player.ts';

// @NOTE the file is the specification; a step the player does not know fails the flow.
const flows = (
  flowsFile.flows as unknown as readonly (Flow & { setup?: { google?: boolean } })[]
).filter(({ setup }) => setup?.google === true);

test('the file has eight flows about Google', () => {
  expect(flows).toHaveLength(8);
});

onEachDatabase((database) => {
  let google: Google;
  let world: World;
  beforeEach(async () => {
    const clock = createTestClock('2026-06-01T08:00:00Z');
    google = await startGoogle({ clock });
    world = startWorld({ store: database.store, clock, env: google.env });
  });
  afterEach(async () => {
    await google.stop();
  });

  test.each(flows)('$name', async (flow) => {
    const player = await createGooglePlayer(world, google, flow.setup ?? {});
    for (const step of flow.steps) await player.play(step);
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
