import type { AppOptions, Prefill } from '../app-options.ts';
import { prefillFrom, sourceFrom } from '../options.ts';

/** What the address of a framed or lonely booking page asks for. */
export interface FramedOptions {
  readonly prefill: Prefill;
  readonly source: NonNullable<AppOptions['source']>;
}

/**
 * Reads `/w/{key}`: the fragment carries what the loader knows of the host page, because names and addresses in it
 * never reach a server's log; the query carries what an owner writes by hand (`?booking_name=`, `?utm_source=`).
 */
export function framedOptions(address: URL | Location, referrer: string): FramedOptions {
  const told = new URLSearchParams(address.hash.slice(1));
  const asked = new URLSearchParams(address.search);
  const search = told.get('landing') ?? address.search;
  return {
    prefill: prefillFrom((name) => told.get(name) || asked.get(`booking_${name}`), search),
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
