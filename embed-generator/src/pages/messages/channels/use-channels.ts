import type { ChannelsPage } from '@bookingsaas/server/contract/message-channels';
import { useConsole } from '../../../console-context.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import type { Loaded } from '../../../loading/use-loaded.ts';
import type { Channel } from '../rules-form.ts';

/** Key of what was read, for whoever wants to hear that it changed. */
export const CHANNELS_KEY = 'message-channels';

/** How the channels are; `missing` are those nothing is set up for, none before that is known. */
export function useChannels(): {
  readonly loaded: Loaded<ChannelsPage>;
  readonly missing: readonly Channel[];
} {
  const { admin } = useConsole();
  const loaded = useLoaded(CHANNELS_KEY, () => admin.messages.channels());
  const items = loaded.state === 'ready' ? loaded.value.items : [];
  return {
    loaded,
    missing: items.filter(({ state }) => state === 'none').map(({ channel }) => channel),
  };
}
