import type { Prefill } from './app-options.ts';
import type { Flow } from './flow.ts';

/** What the page knows of the visitor; asked for once, before anything can have been typed. */
export function fillIn(
  flow: Flow,
  { prefill: { name = '', email = '', phone = '', answers = {} } = {} }: { prefill?: Prefill },
): Flow {
  return { ...flow, draft: { ...flow.draft, name, email, phone, answers } };
}
