import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states.tsx';
import { en } from './i18n/en.ts';
import { fr } from './i18n/fr.ts';

type Part = 'analytics';

/** Says what will stand at a place of the navigation, and that it does not yet. */
export function comingPage(part: Part): () => VNode {
  return function Coming() {
    const texts = useTexts({ fr, en });
    return (
      <Page title={texts[part]}>
        <Empty title={texts.analyticsTitle}>{texts.analyticsText}</Empty>
      </Page>
    );
  };
}
