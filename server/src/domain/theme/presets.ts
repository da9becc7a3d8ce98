import type { ThemeInput } from './types.ts';

/** A look to begin with; the console translates its name. */
export interface ThemePreset {
  readonly id: (typeof PRESET_IDS)[number];
  readonly theme: Omit<ThemeInput, 'scheme' | 'density'>;
}

const PRESET_IDS = [
  'lagoon',
  'terracotta',
  'olive',
  'ink',
  'cobalt',
  'plum',
  'rose',
  'honey',
  'forest',
  'slate',
  'linen',
  'night',
] as const;

const OWN_PAPER = { background: null, text: null } as const;

/** A dozen looks, each readable as it is. */
export const THEME_PRESETS: readonly ThemePreset[] = [
  { id: 'lagoon', theme: { ...OWN_PAPER, brand: '#0f5c6e', radius: 8, font: 'system' } },
  { id: 'terracotta', theme: { ...OWN_PAPER, brand: '#a3492d', radius: 6, font: 'serif' } },
  { id: 'olive', theme: { ...OWN_PAPER, brand: '#5b6b2b', radius: 10, font: 'system' } },
  { id: 'ink', theme: { ...OWN_PAPER, brand: '#1d2428', radius: 4, font: 'system' } },
  { id: 'cobalt', theme: { ...OWN_PAPER, brand: '#2456e6', radius: 8, font: 'system' } },
  { id: 'plum', theme: { ...OWN_PAPER, brand: '#6f2b5e', radius: 12, font: 'system' } },
  { id: 'rose', theme: { ...OWN_PAPER, brand: '#b4315d', radius: 16, font: 'system' } },
  { id: 'honey', theme: { ...OWN_PAPER, brand: '#e0a100', radius: 10, font: 'system' } },
  { id: 'forest', theme: { ...OWN_PAPER, brand: '#1f6b43', radius: 2, font: 'system' } },
  { id: 'slate', theme: { ...OWN_PAPER, brand: '#4a5f78', radius: 0, font: 'system' } },
  {
    id: 'linen',
    theme: { brand: '#7a4f2a', background: '#faf5ec', text: '#33261b', radius: 6, font: 'serif' },
  },
  {
    id: 'night',
    theme: { brand: '#7dc4d8', background: '#101820', text: '#eef3f5', radius: 8, font: 'system' },
  },
];
