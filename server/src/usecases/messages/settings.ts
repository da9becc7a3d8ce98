import { messageSettings } from '../../contract/messages.ts';
import type { MessageSettings, MessageSettingsPatch } from '../../contract/messages.ts';
import type { Repositories } from '../../ports/store.ts';
import type { MessageDeps } from './deps.ts';

/** What the owner chose; the presets where nothing was. */
export async function readSettings(
  repositories: Repositories,
  businessId: string,
): Promise<MessageSettings> {
  return messageSettings.parse((await repositories.messages.settings(businessId)) ?? {});
}

/** Changes what is named; reminders that are planned already keep their time. */
export async function changeSettings(
  { store }: Pick<MessageDeps, 'store'>,
  businessId: string,
  patch: MessageSettingsPatch,
): Promise<MessageSettings> {
  return store.write(async (tx) => {
    const named = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    );
    const before = await readSettings(tx, businessId);
    const waitlist = { ...before.waitlist, ...patch.waitlist };
    const replies = { ...before.replies, ...patch.replies };
    const limits = { ...before.limits, ...patch.limits };
    const changed = messageSettings.parse({ ...before, ...named, waitlist, replies, limits });
    await tx.messages.saveSettings(businessId, changed);
    // What a widget shows says whether there is a waiting list.
    await tx.businesses.touchAvailability(businessId);
    return changed;
  });
}
