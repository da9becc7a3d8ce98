import type { Arm, LookChange } from '../../contract/experiments.ts';
import type { Theme, Widget, WidgetChange } from '../../contract/widgets.ts';
import type { OwnedWidget } from '../../ports/widgets.ts';

/** A widget as one visit is shown it; `variant` names the look while two are tried. */
export type ShownLook = OwnedWidget & { readonly variant?: string };

/** The look that belongs to an arm; the widget itself while nothing is tried. */
export function lookFor(widget: OwnedWidget, arm: Arm): ShownLook {
  const { experiment } = widget;
  if (experiment === undefined) return widget;
  const variant = `${experiment.code}${arm}`;
  return { ...(arm === 'a' ? widget : withChange(widget, experiment.change)), variant };
}

/** A widget with what another look has otherwise. */
export function withChange<Given extends Widget>(widget: Given, change: LookChange): Given {
  const { theme, buttonText, buttonIcon, firstScreen } = change;
  return {
    ...widget,
    ...(theme !== undefined && { theme: withTheme(widget.theme, theme) }),
    ...(buttonText !== undefined && { buttonText }),
    ...(buttonIcon !== undefined && { buttonIcon }),
    ...(firstScreen !== undefined && { firstScreen }),
  };
}

/** A theme with what a change names. */
export function withTheme(before: Theme, theme: NonNullable<WidgetChange['theme']>): Theme {
  return {
    brand: theme.brand ?? before.brand,
    background: theme.background === undefined ? before.background : theme.background,
    text: theme.text === undefined ? before.text : theme.text,
    radius: theme.radius ?? before.radius,
    font: theme.font ?? before.font,
    density: theme.density ?? before.density,
    scheme: theme.scheme ?? before.scheme,
  };
}
