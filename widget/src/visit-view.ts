import type { ThemeCss, WidgetView } from '@bookingsaas/server/contract/widgets';

/** What one visit needs to know of a widget; the rest concerns who draws it, and stays out of the booking page. */
export type VisitView = Omit<
  WidgetView,
  | 'placement'
  | 'buttonText'
  | 'buttonIcon'
  | 'buttonPosition'
  | 'height'
  | 'locale'
  | 'theme'
  | 'business'
  | 'firstScreen'
  | 'prefillsFromAddress'
  | 'redirectUrl'
  | 'dataLayer'
> &
  // Left out where they say what is usual.
  Partial<Pick<WidgetView, 'firstScreen' | 'prefillsFromAddress' | 'redirectUrl'>> & {
    readonly theme: Pick<ThemeCss, 'density'>;
    readonly business: Omit<WidgetView['business'], 'locale' | 'email'>;
  };
