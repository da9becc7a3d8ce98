import type { Instant } from '../domain/availability/types.ts';
import type { TemplateText, Unfit } from '../domain/messages/fill-text.ts';
import type { Audience, Channel, Moment } from '../domain/messages/moments.ts';

/** Which text of a business. */
export interface TemplateId {
  /** Who reads it. */
  readonly audience: Audience;
  readonly moment: Moment;
  readonly channel: Channel;
  /** A language, such as `fr`. */
  readonly locale: string;
}

/** A text the owner wrote; where there is none, the product's is sent. */
export interface OwnTemplate extends TemplateId, TemplateText {
  readonly changedAt: Instant;
  /** When it last could not be filled in, so that the product's was sent. */
  readonly fellBack: { readonly at: Instant; readonly reason: Unfit } | null;
}

/** What the provider charged for messages of a channel. */
export interface Charged {
  readonly currency: string;
  readonly micros: number;
  readonly segments: number;
}

export interface Templates {
  list(businessId: string): Promise<OwnTemplate[]>;
  find(businessId: string, id: TemplateId): Promise<OwnTemplate | null>;
  /** In place of the one there was; it is as if it had never failed. */
  save(
    businessId: string,
    template: TemplateId & TemplateText & { readonly changedAt: Instant },
  ): Promise<void>;
  /** Does nothing where there is none. */
  remove(businessId: string, id: TemplateId): Promise<void>;
  noteFallback(
    businessId: string,
    id: TemplateId,
    fellBack: { readonly at: Instant; readonly reason: Unfit },
  ): Promise<void>;
  /** Messages of that kind due in `[from, until)` that were sent or will be. */
  countDue(
    businessId: string,
    which: Omit<TemplateId, 'locale'>,
    range: { readonly from: Instant; readonly until: Instant },
  ): Promise<number>;
  /** In the currency that was charged last; null when nothing was since then. */
  chargedSince(businessId: string, channel: Channel, since: Instant): Promise<Charged | null>;
}
