import type { Interval } from '../availability/types.ts';
import type { Written } from './written.ts';

/** What has to be done in one calendar so that it says what the booking is. */
export type NextWrite = 'nothing' | 'insert' | 'update' | 'delete';

export interface WriteFacts {
  /** What this calendar should have, and its fingerprint; null when the booking has no event in it. */
  readonly wanted: (Interval & { readonly print: string }) | null;
  readonly link: {
    readonly state: 'planned' | 'present' | 'leaving' | 'gone';
    readonly written: Written | null;
  } | null;
  /** Asked for by hand: written again, whatever Google has. */
  readonly isForced: boolean;
}

/** Looks at states, never at what happened: asked again and again, it ends at `nothing`, in whatever order. */
export function nextWrite({ wanted, link, isForced }: WriteFacts): NextWrite {
  if (wanted === null) return link === null || link.state === 'gone' ? 'nothing' : 'delete';
  if (link === null) return 'insert';
  switch (link.state) {
    case 'planned':
    case 'leaving':
      return 'insert';
    case 'present':
      return !isForced && link.written?.print === wanted.print ? 'nothing' : 'update';
    case 'gone':
      // Deleted by the owner, who has not been asked yet what that means: until then it is not brought back.
      return !isForced && link.written?.start === wanted.start && link.written.end === wanted.end
        ? 'nothing'
        : 'insert';
  }
}
