import type { VNode } from 'preact';
import { useTexts } from '../../i18n/language.ts';
import { pageOf, snippetOf } from '../../snippet.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Snippet } from '../../ui/snippet.tsx';
import { widgetTexts } from './texts.ts';

/** The code to paste, and the page that needs none. */
export function WidgetSnippet({ widgetKey }: { readonly widgetKey: string }): VNode {
  const texts = useTexts(widgetTexts);
  const { origin } = location;
  const page = pageOf(origin, widgetKey);
  return (
    <FormSection title={texts.embedTitle}>
      <p class="soft">{texts.embedText}</p>
      <Snippet code={snippetOf(origin, widgetKey)} label={texts.snippet} />
      <p class="soft">
        {texts.linkText} {page}
      </p>
      <div class="row">
        <ButtonLink kind="plain" icon="external" href={page} opensTab>
          {texts.seePage}
        </ButtonLink>
      </div>
    </FormSection>
  );
}
