import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/states.tsx';
import { analyticsTexts } from './texts.ts';

/** Before the first visitor: what will stand here, and the way to the snippet. */
export function NothingYet({ widget }: { readonly widget: Widget | undefined }): VNode {
  const texts = useTexts(analyticsTexts);
  return (
    <Empty
      title={texts.emptyTitle}
      actions={
        widget === undefined ? (
          <ButtonLink kind="primary" href="/console/widgets">
            {texts.toWidgets}
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" href={`/console/widgets/${widget.key}/embed`}>
            {texts.toSnippet}
          </ButtonLink>
        )
      }
    >
      {texts.empty}
    </Empty>
  );
}
