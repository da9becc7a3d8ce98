import type { Placement, Widget, WidgetChange } from '@bookingsaas/server/contract/widgets';

/** A widget as it is being written. */
export interface WidgetForm {
  readonly name: string;
  readonly serviceIds: string[];
  readonly staffIds: string[];
  readonly placement: Placement;
  readonly buttonText: string;
  readonly locale: '' | 'fr' | 'en';
  readonly scheme: 'light' | 'dark' | 'auto';
  readonly brand: string;
  /** One a line. */
  readonly sites: string;
  readonly redirectUrl: string;
}

export function formOf(widget: Widget): WidgetForm {
  const { name, serviceIds, staffIds, placement, theme } = widget;
  return {
    name,
    serviceIds,
    staffIds,
    placement,
    buttonText: widget.buttonText ?? '',
    locale: widget.locale ?? '',
    scheme: theme.scheme,
    brand: theme.brand,
    sites: widget.allowedSites.join('\n'),
    redirectUrl: widget.redirectUrl ?? '',
  };
}

/** What is sent: of the theme only what this form shows, so that the rest stays as it is. */
export function changeOf(form: WidgetForm): WidgetChange {
  const { name, serviceIds, staffIds, placement, scheme, brand } = form;
  return {
    name,
    serviceIds,
    staffIds,
    placement,
    buttonText: form.buttonText.trim() || null,
    locale: form.locale || null,
    theme: { brand, scheme },
    allowedSites: form.sites
      .split('\n')
      .map((site) => site.trim().replace(/\/$/, ''))
      .filter((site) => site !== ''),
    redirectUrl: form.redirectUrl.trim() || null,
  };
}
