import type { SealedDraft } from '@bookingsaas/server/contract/drafts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../../../api.ts';
import type { Draft } from './draft.ts';

const PAUSE_MS = 300;

/** What the preview reads from: everything the business offers, and the free times of the chosen people. */
export interface Sealed {
  readonly whole: string;
  readonly times: string;
}

/** Has the server seal what the preview may show; once, and again when other people are chosen. */
export function useSealed(ask: Ask, key: string, draft: Draft): Sealed | null {
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const isFirst = useRef(true);
  const people = draft.staffIds.join();
  useEffect(() => {
    let isOver = false;
    const seal = async (staffIds: string[]) =>
      (await sealDraft(ask, key, { ...draft, serviceIds: [], staffIds })).draft;
    const timer = setTimeout(
      () => {
        void (async () => {
          const whole = sealed?.whole ?? (await seal([]));
          const times = people === '' ? whole : await seal([...draft.staffIds]);
          if (!isOver) setSealed({ whole, times });
        })().catch(() => {});
      },
      isFirst.current ? 0 : PAUSE_MS,
    );
    isFirst.current = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key, people]);
  return sealed;
}

/** Seals a draft, for a preview or for a link to it. */
export function sealDraft(ask: Ask, key: string, draft: Draft): Promise<SealedDraft> {
  return ask<SealedDraft>('POST', `/v1/widgets/${key}/drafts`, draft);
}
