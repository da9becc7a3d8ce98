import type { Service } from '@bookingsaas/server/contract/services';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { serviceTexts } from './texts.ts';

/** Deletes a service at once, and undoes that as easily for eight seconds. */
export function RemoveService({ service }: { readonly service: Service }): VNode {
  const texts = useTexts(serviceTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { route } = useLocation();
  const { defer } = useToasts();
  return (
    <Button kind="danger" onPress={remove}>
      {texts.removeNow}
    </Button>
  );

  function remove(): void {
    known.hide(service.id, 'services');
    route('/console/services');
    defer({
      text: texts.removed(service.name),
      commit: () => admin.services.remove(service.id),
      undo: () => known.unhide(service.id, 'services'),
      refused: refusals.sentence,
    });
  }
}
