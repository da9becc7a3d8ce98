/** Pages and programs that subscribe to a calendar by its address. */
export interface SubscribeAddresses {
  /** Opens Apple's calendar, and any other program that takes `webcal:`. */
  readonly webcal: string;
  readonly google: string;
  /** Microsoft 365, of work and school. */
  readonly outlook: string;
  /** outlook.com, of private accounts. */
  readonly outlookLive: string;
}

/** Where each program wants to be sent; `url` is the `https` address of the feed. */
export function subscribeAddresses(url: string, name: string): SubscribeAddresses {
  const webcal = url.replace(/^https?:/u, 'webcal:');
  const query = new URLSearchParams({ url, name }).toString();
  return {
    webcal,
    // Google takes a feed of others only as webcal or http.
    google: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.office.com/calendar/0/addfromweb?${query}`,
    outlookLive: `https://outlook.live.com/calendar/0/addfromweb?${query}`,
  };
}
