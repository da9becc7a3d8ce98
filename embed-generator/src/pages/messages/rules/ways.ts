import { CHANNELS } from '../rules-form.ts';
import type { Channel } from '../rules-form.ts';

/** Every choice of channels but none, fewest first. */
export function waysOf(channels: readonly Channel[] = CHANNELS): Channel[][] {
  const all = channels.reduce<Channel[][]>(
    (sets, channel) => [...sets, ...sets.map((set) => [...set, channel])],
    [[]],
  );
  return all.filter((set) => set.length > 0).toSorted((a, b) => a.length - b.length);
}

/** The choice as a word of its own, and back. */
export function wayKey(channels: readonly Channel[]): string {
  return CHANNELS.filter((channel) => channels.includes(channel)).join('+');
}

export function wayOf(key: string): Channel[] {
  return CHANNELS.filter((channel) => key.split('+').includes(channel));
}
