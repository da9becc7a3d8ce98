import type { FoundAt, SiteTheme } from '@bookingsaas/server/contract/sites';
import type { Theme } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { siteRefusalTexts } from '../check/refusal-texts.ts';
import type { GeneratorWords } from '../i18n/fr.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';

type Read = Extract<SiteTheme, { is: 'read' }>;

/** Reads colours and font of a site, says where each was found, and takes them over when asked. */
export function MatchSite({ work, onDone }: { readonly work: DraftWork; onDone(): void }): VNode {
  const texts = useTexts(generatorTexts);
  const why = useTexts(siteRefusalTexts);
  const refusals = useRefusals();
  const { ask } = useConsole();
  const { isBusy, error, send } = useSending();
  const [url, setUrl] = useState(work.draft.allowedSites.find((site) => !site.includes('*')) ?? '');
  const [found, setFound] = useState<SiteTheme | null>(null);
  const sentence =
    error === null
      ? found?.is === 'refused'
        ? why[found.why]
        : undefined
      : refusals.sentence(error);
  return (
    <form
      class="match"
      onSubmit={(event) => {
        event.preventDefault();
        send(async () => setFound(await ask<SiteTheme>('POST', '/v1/site-theme', { url })));
      }}
    >
      <TextField
        label={texts.siteAddress}
        inputMode="url"
        placeholder="exemple.fr"
        required
        value={url}
        wrong={sentence}
        onChange={setUrl}
      />
      <div class="row">
        <Button kind="plain" type="submit" isBusy={isBusy}>
          {texts.readSite}
        </Button>
      </div>
      {found?.is === 'read' && <Proposal found={found} onUse={use} />}
    </form>
  );

  function use(theme: Partial<Theme>): void {
    work.setTheme(theme);
    onDone();
  }
}

function Proposal({
  found,
  onUse,
}: {
  readonly found: Read;
  onUse(theme: Partial<Theme>): void;
}): VNode {
  const texts = useTexts(generatorTexts);
  const { brand, background, text, font, radius } = found;
  const rows = [
    { name: texts.brand, found: brand, swatch: brand?.value },
    { name: texts.paper, found: background, swatch: background?.value },
    { name: texts.text, found: text, swatch: text?.value },
    { name: texts.font, found: font, swatch: undefined },
    { name: texts.corners, found: radius, swatch: undefined },
  ].filter((row) => row.found !== null);
  if (rows.length === 0) return <p class="soft">{texts.nothingFound}</p>;
  return (
    <div class="proposal" role="status">
      <p class="quiet">
        {texts.foundOn} {new URL(found.url).host}
        {found.unread > 0 && ` · ${texts.unread(found.unread)}`}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.name}>
            {row.swatch && <span class="swatch" style={{ background: row.swatch }} />}
            <span>
              {row.name} <span class="num soft">{String(row.found?.value)}</span>
              <span class="quiet hint-line">{row.found && placeOf(row.found.from, texts)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button
          kind="plain"
          icon="check"
          onPress={() =>
            onUse({
              ...(brand && { brand: brand.value }),
              ...(background && {
                background: background.value === '#ffffff' ? null : background.value,
              }),
              ...(text && { text: text.value }),
              ...(font && { font: font.value }),
              ...(radius && { radius: radius.value }),
            })
          }
        >
          {texts.useThese}
        </Button>
      </div>
    </div>
  );
}

function placeOf({ place, name }: FoundAt, texts: GeneratorWords): string {
  switch (place) {
    case 'theme_color':
      return texts.fromThemeColor;
    case 'custom_property':
      return texts.fromProperty(name);
    case 'buttons':
      return texts.fromButtons(name);
    case 'links':
      return texts.fromLinks(name);
    default:
      return texts.fromPage(name);
  }
}
