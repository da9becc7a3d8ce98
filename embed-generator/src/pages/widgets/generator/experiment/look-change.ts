import type { LookChange } from '@bookingsaas/server/contract/experiments';
import type { Draft } from '../draft.ts';

/** What another look has otherwise, of the things that can be tried; null when nothing. */
export function changeBetween(widget: Draft, other: Draft): LookChange | null {
  const theme = differing(widget.theme, other.theme);
  const { buttonText, buttonIcon, firstScreen } = differing(pick(widget), pick(other));
  const change: LookChange = {
    ...(theme !== null && Object.keys(theme).length > 0 && { theme }),
    ...(buttonText !== undefined && { buttonText }),
    ...(buttonIcon !== undefined && { buttonIcon }),
    ...(firstScreen !== undefined && { firstScreen }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** The widget with what another look has otherwise. */
export function withChange(widget: Draft, { theme, ...rest }: LookChange): Draft {
  // @NOTE a change names only what it changes, and each of it is of the widget's own kind.
  return { ...widget, ...rest, theme: { ...widget.theme, ...theme } } as Draft;
}

function pick({ buttonText, buttonIcon, firstScreen }: Draft) {
  return { buttonText, buttonIcon, firstScreen };
}

function differing<Settings extends object>(before: Settings, after: Settings): Partial<Settings> {
  const old = new Map<string, unknown>(Object.entries(before));
  // @NOTE the entries are those of the settings.
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => value !== old.get(name)),
  ) as Partial<Settings>;
}
