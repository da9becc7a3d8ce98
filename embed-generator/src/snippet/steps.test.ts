import { expect, test } from 'vitest';
import { PLATFORMS } from './platforms.ts';
import { stepsFor } from './steps.ts';

test.for(PLATFORMS)('%s has as many steps in French as in English', (platform) => {
  const french = stepsFor(platform, 'fr');
  expect(french.length).toBeGreaterThan(0);
  expect(stepsFor(platform, 'en')).toHaveLength(french.length);
});
