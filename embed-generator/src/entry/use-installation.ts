import type { Installation } from '@bookingsaas/server/contract/session';
import { useEffect, useState } from 'preact/hooks';
import { askAnyone } from './ask.ts';

/** How the server is set up; null until it said so, and when it does not say. */
export function useInstallation(): Installation | null {
  const [installation, setInstallation] = useState<Installation | null>(null);
  useEffect(() => {
    // Only offers more than the form: without an answer the form still signs in.
    askAnyone<Installation>('GET', '/v1/installation').then(setInstallation, () => undefined);
  }, []);
  return installation;
}
