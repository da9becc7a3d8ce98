import { z } from 'zod';
import { widgetInput } from './widgets.ts';

/** Body of `POST /widgets/{key}/drafts`: a widget as it would be published. */
export const draftInput = widgetInput;

/** A sealed draft: whoever has it can see the widget as it would be, and change nothing. */
export const sealedDraft = z.strictObject({
  draft: z.string(),
  /** Opens the draft on a sample page. */
  url: z.string(),
  validUntil: z.string(),
});
export type SealedDraft = z.infer<typeof sealedDraft>;

/** Answer of `POST /pinned-loaders`. */
export const pinnedLoader = z.strictObject({
  url: z.string(),
  /** For the attribute `integrity`. */
  integrity: z.string(),
});
export type PinnedLoader = z.infer<typeof pinnedLoader>;
