import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../../i18n/language.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { siteOf } from '../site-of.ts';
import { Part } from './part.tsx';

/** The sites that may show the widget. */
export function Sites({
  work,
  wrong,
}: {
  readonly work: DraftWork;
  wrong(field: string): string | undefined;
}): VNode {
  const texts = useTexts(generatorTexts);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const sites = work.draft.allowedSites;
  return (
    <Part of="sites" title={texts.sites}>
      {sites.length === 0 ? (
        <p class="quiet">{texts.sitesNone}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site}>
              {site.replace('https://', '')}
              <button
                type="button"
                aria-label={texts.takeAway(site)}
                onClick={() => work.set({ allowedSites: sites.filter((one) => one !== site) })}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="site-new"
        onSubmit={(event) => {
          event.preventDefault();
          const site = siteOf(typed);
          setWrong(site === null);
          if (site === null) return;
          if (!sites.includes(site)) work.set({ allowedSites: [...sites, site] });
          setTyped('');
        }}
      >
        <TextField
          label={texts.siteNew}
          inputMode="url"
          placeholder="exemple.fr"
          value={typed}
          wrong={isWrong ? texts.wrongSite : wrong('allowedSites')}
          onChange={setTyped}
        />
        <Button kind="plain" type="submit">
          {texts.add}
        </Button>
      </form>
    </Part>
  );
}
