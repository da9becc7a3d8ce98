import type { Placement } from '@bookingsaas/server/contract/widgets';
import type { Option } from '../../ui/field.tsx';
import type { WidgetWords } from './i18n/fr.ts';

/** The ways a widget stands on a site, as one chooses them. */
export function placementOptions(texts: WidgetWords): (Option & { readonly value: Placement })[] {
  return [
    { value: 'inline', label: texts.inline },
    { value: 'popup', label: texts.popup },
    { value: 'floating', label: texts.floating },
    { value: 'iframe', label: texts.iframe },
    { value: 'link', label: texts.link },
  ];
}
