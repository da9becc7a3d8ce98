import { contrastPairs, tonesOf } from '@bookingsaas/server/domain/theme/contrast-pairs';
import type { ContrastPair } from '@bookingsaas/server/domain/theme/contrast-pairs';
import { themeTokens } from '@bookingsaas/server/domain/theme/theme-tokens';
import type { Theme, Widget, WidgetInput, WidgetView } from '@bookingsaas/server/contract/widgets';

/** A widget as it would be published. */
export type Draft = WidgetInput;

/** How the preview looks at it; nothing of it is published. */
export interface Look {
  readonly tone: 'light' | 'dark';
  readonly language: 'fr' | 'en';
  readonly host: HostPage;
}

/** `inside` is a frame of ours in a sample page. */
export type HostPage = 'booking' | 'article' | 'bare' | 'inside';

export function draftOf({ key: _, ...settings }: Widget): Draft {
  return settings;
}

/** How many settings differ, each colour counting for itself. */
export function changedCount(draft: Draft, published: Draft): number {
  const { theme, ...rest } = draft;
  const { theme: before, ...others } = published;
  return differing(rest, others) + differing(theme, before);
}

function differing<Settings extends object>(one: Settings, other: Settings): number {
  const after = Object.entries(one);
  const before = new Map(Object.entries(other));
  return after.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)))
    .length;
}

/** The view of a draft, from the view of everything the business offers: nobody has to be asked. */
export function shownView(whole: WidgetView, draft: Draft, tone: Look['tone']): WidgetView {
  const services = whole.services
    .filter(({ id }) => isListed(draft.serviceIds, id))
    .map((service) => ({
      ...service,
      staffIds: service.staffIds.filter((id) => isListed(draft.staffIds, id)),
    }))
    .filter(({ staffIds }) => staffIds.length > 0);
  const people = new Set(services.flatMap(({ staffIds }) => staffIds));
  return {
    ...whole,
    services,
    staff: whole.staff.filter(({ id }) => people.has(id)),
    placement: draft.placement,
    buttonText: draft.buttonText,
    buttonIcon: draft.buttonIcon,
    buttonPosition: draft.buttonPosition,
    firstScreen: draft.firstScreen,
    height: draft.height,
    prefillsFromAddress: draft.prefillsFromAddress,
    theme: shownTheme(draft.theme, tone),
    locale: draft.locale,
    redirectUrl: null,
  };
}

/** The custom properties of a theme; where a visitor's device decides, the chosen tone decides for it. */
export function shownTheme(theme: Theme, tone: Look['tone']): WidgetView['theme'] {
  const tokens = themeTokens(theme);
  return tokens.scheme === 'auto' ? { ...tokens, scheme: tone } : tokens;
}

/** Whether a text colour is one that hardly anybody could read, in any scheme a visitor can meet. */
export function unreadable(theme: Theme): ContrastPair | null {
  const pairs = tonesOf(theme.scheme).flatMap((tone) => contrastPairs(theme, tone));
  return pairs.find(({ repair }) => repair !== null) ?? null;
}

function isListed(list: readonly string[], id: string): boolean {
  return list.length === 0 || list.includes(id);
}
