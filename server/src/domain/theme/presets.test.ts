import { expect, test } from 'vitest';
import { contrastPairs } from './contrast-pairs.ts';
import { THEME_PRESETS } from './presets.ts';

test('there are a dozen presets, no two alike', () => {
  expect(new Set(THEME_PRESETS.map(({ theme }) => theme.brand)).size).toBe(12);
});

test.for(THEME_PRESETS.map(({ id, theme }) => [id, theme] as const))(
  '%s is readable in light and in dark without any repair',
  ([, look]) => {
    const theme = { ...look, density: 'comfortable', scheme: 'auto' } as const;
    for (const tone of ['light', 'dark'] as const) {
      for (const pair of contrastPairs(theme, tone)) expect(pair.ratio).toBeGreaterThanOrEqual(4.5);
    }
  },
);
