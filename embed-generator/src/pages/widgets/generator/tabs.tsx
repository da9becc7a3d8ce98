import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/language.ts';
import { generatorTexts } from './texts.ts';

/** The sides of a widget's page. */
export function GeneratorTabs({
  widgetKey,
  at,
}: {
  readonly widgetKey: string;
  readonly at: 'design' | 'embed' | 'check' | 'experiment';
}): VNode {
  const texts = useTexts(generatorTexts);
  const page = `/console/widgets/${widgetKey}`;
  return (
    <>
      <a href={page} aria-current={at === 'design' ? 'page' : undefined}>
        {texts.design}
      </a>
      <a href={`${page}/embed`} aria-current={at === 'embed' ? 'page' : undefined}>
        {texts.embed}
      </a>
      <a href={`${page}/check`} aria-current={at === 'check' ? 'page' : undefined}>
        {texts.check}
      </a>
      <a href={`${page}/experiment`} aria-current={at === 'experiment' ? 'page' : undefined}>
        {texts.experiment}
      </a>
      <a href={`/console/analytics?widget=${widgetKey}`}>{texts.statistics}</a>
    </>
  );
}
