export const LIST = '/console/settings/webhooks';

/** The list with one webhook beside it, or `new`. */
export function panelAddress(id: string): string {
  return `${LIST}?open=${id}`;
}

export type LogShow = 'all' | 'waiting' | 'failed';

/** The log of a webhook, with one delivery beside it. */
export function logAddress(
  id: string,
  { show = 'all', open = '' }: { show?: LogShow; open?: string } = {},
): string {
  const query = new URLSearchParams({
    log: id,
    ...(show === 'all' ? {} : { show }),
    ...(open === '' ? {} : { open }),
  });
  return `${LIST}?${query}`;
}

/** What people call an address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
