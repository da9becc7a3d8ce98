import type { AppOptions, Prefill, Wish } from '../app-options.ts';
import { prefillFrom, sourceFrom } from '../options.ts';

/** What the address of a framed or lonely booking page tells of its visitor. */
export interface FramedOptions {
  readonly prefill: Prefill;
  readonly source: NonNullable<AppOptions['source']>;
}

/** What the address of `/w/{key}` wants to be chosen: its own query first, then that of the page around it. */
export function framedWish({ hash, search }: URL | Location): Wish {
  const asked = [search, factsIn(hash).get('landing') ?? ''].map(
    (query) => new URLSearchParams(query),
  );
  const first = (name: string) => asked.map((query) => query.get(name)).find(Boolean) ?? '';
  return { service: first('booking_service'), staff: first('booking_staff') };
}

/**
 * Reads `/w/{key}`: the fragment carries what the loader knows of the host page, because names and addresses in it
 * never reach a server's log; the query carries what an owner writes by hand (`?booking_name=`, `?utm_source=`).
 * Where the owner lets no address fill anything in, only what the loader read from the snippet counts.
 */
export function framedOptions(
  address: URL | Location,
  referrer: string,
  { isOpen = true, isFramed = false } = {},
): FramedOptions {
  const told = factsIn(address.hash);
  const asked = new URLSearchParams(address.search);
  const search = told.get('landing') ?? address.search;
  const read = (name: string) =>
    (isOpen || isFramed ? told.get(name) : null) || (isOpen ? asked.get(`booking_${name}`) : null);
  return {
    prefill: prefillFrom(read, isOpen ? search : ''),
    source: sourceFrom(
      { pathname: told.get('page') ?? address.pathname, search },
      told.get('referrer') ?? referrer,
    ),
  };
}

/** The fragment that `framedOptions` reads. */
export function fragmentFor(facts: Readonly<Record<string, string | null>>): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(facts)) if (value) told.set(name, value);
  return told.toString();
}

function factsIn(hash: string): URLSearchParams {
  return new URLSearchParams(hash.slice(1));
}
