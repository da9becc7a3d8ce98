import type { VNode } from 'preact';
import { useTexts } from '../i18n/language.ts';
import { shellTexts } from '../i18n/shell-texts.ts';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';

/** At an address nothing stands at. */
export function NotFound(): VNode {
  const texts = useTexts(shellTexts);
  return (
    <Page title={texts.notFound}>
      <Empty title={texts.notFound}>{texts.notFoundMore}</Empty>
    </Page>
  );
}
