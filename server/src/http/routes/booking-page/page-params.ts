import type { ColourOverrides, WidgetView } from '../../../contract/widgets.ts';

interface Settled {
  readonly view: Pick<WidgetView, 'services' | 'staff' | 'height'>;
  readonly locale: string;
  readonly colours: ColourOverrides;
}

/**
 * What of a query changes the page, in its settled form. Names and addresses of visitors may stand in it too: they
 * concern the browser only. Every page is rendered and compressed once, so nothing that anybody can vary at will,
 * and that changes nothing, may pass.
 */
export function pageParams(
  query: Readonly<Record<string, string>>,
  { view, locale, colours }: Settled,
): Record<string, string> {
  const { embed, lang, booking_service: service, booking_staff: staff } = query;
  const params = {
    embed: embed === undefined ? undefined : embed === 'popup' ? embed : '1',
    // Only the loader tells the language of the page around, and only its own frame takes the height of its document.
    framed: view.height !== null && embed === '1' && query['host-lang'] ? '1' : undefined,
    lang: lang === undefined ? undefined : locale,
    booking_service: isNamed(view.services, service) ? service : undefined,
    booking_staff: isNamed(view.staff, staff) ? staff : undefined,
    ...colours,
  };
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function isNamed(
  things: readonly { id: string; name: string }[],
  wish: string | undefined,
): boolean {
  return things.some(({ id, name }) => id === wish || name === wish);
}
