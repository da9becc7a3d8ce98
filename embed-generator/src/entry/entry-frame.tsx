import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../i18n/language.ts';
import { usePreference } from '../preference-context.ts';
import { Icon } from '../ui/icon.tsx';
import { entryTexts } from './i18n/entry-texts.ts';

/** A page with one form, before the console. */
export function EntryFrame({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}): VNode {
  const texts = useTexts(entryTexts);
  const { language, chooseLanguage } = usePreference();
  const other = language === 'fr' ? 'en' : 'fr';
  useEffect(() => {
    document.title = `${title} · BookingSaaS`;
  }, [title]);
  return (
    <main class="entry">
      <div class="entry-box">
        <div class="brand">
          <span class="tile-ink">
            <Icon name="bookings" />
          </span>
          BookingSaaS
        </div>
        <div>
          <h1>{title}</h1>
          {lead && <p class="read">{lead}</p>}
        </div>
        {children}
        <div class="foot">
          <button type="button" class="link" lang={other} onClick={() => chooseLanguage(other)}>
            {texts.otherLanguage}
          </button>
        </div>
      </div>
    </main>
  );
}
