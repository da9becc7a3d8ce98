import type { SiteCheck } from '@bookingsaas/server/contract/sites';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../../console-context.ts';
import { useSending } from '../../../../loading/use-sending.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useRefusals } from '../../../../i18n/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { Page } from '../../../../ui/page.tsx';
import { useToasts } from '../../../../ui/toasts.tsx';
import { WIDGETS } from '../material.ts';
import { GeneratorTabs } from '../tabs.tsx';
import { generatorTexts } from '../texts.ts';
import { CheckResult } from './check-result.tsx';
import { SightingList } from './sighting-list.tsx';
import { checkTexts } from './texts.ts';
import './check.css';

/** Why a site does not show the widget, and where it was last seen. */
export function SiteCheckPage({ widget }: { readonly widget: Widget }): VNode {
  const texts = useTexts(checkTexts);
  const words = useTexts(generatorTexts);
  const refusals = useRefusals();
  const { admin, ask, known } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [url, setUrl] = useState(widget.allowedSites.find((site) => !site.includes('*')) ?? '');
  const [check, setCheck] = useState<SiteCheck | null>(null);
  const look = async () => {
    setCheck(await ask<SiteCheck>('POST', `/v1/widgets/${widget.key}/site-check`, { url }));
    known.renew(`sightings ${widget.key}`);
  };
  return (
    <Page
      title={widget.name}
      within={{ label: words.title, href: WIDGETS }}
      tabs={<GeneratorTabs widgetKey={widget.key} at="check" />}
    >
      <div class="check-page">
        <div class="stack">
          <form
            class="check-form"
            onSubmit={(event) => {
              event.preventDefault();
              send(look);
            }}
          >
            <TextField
              label={texts.address}
              inputMode="url"
              required
              placeholder="https://exemple.fr/rendez-vous"
              value={url}
              wrong={error === null ? undefined : refusals.sentence(error)}
              onChange={setUrl}
            />
            <Button
              kind={check === null ? 'primary' : 'plain'}
              icon="refresh"
              type="submit"
              isBusy={isBusy}
            >
              {check === null ? texts.verify : texts.again}
            </Button>
          </form>
          <div role="status" aria-busy={isBusy}>
            {check === null ? (
              <p class="soft">{texts.intro}</p>
            ) : (
              <CheckResult
                check={check}
                widgetKey={widget.key}
                onAllow={(site) => send(() => allow(site))}
              />
            )}
          </div>
        </div>
        <SightingList widgetKey={widget.key} onAllow={(site) => send(() => allow(site))} />
      </div>
    </Page>
  );

  async function allow(site: string): Promise<void> {
    const allowedSites = [...new Set([...widget.allowedSites, site])];
    await admin.widgets.change(widget.key, { allowedSites });
    say(texts.allowed(site));
    known.renew(`widget ${widget.key}`);
    if (check !== null) await look();
    else known.renew(`sightings ${widget.key}`);
  }
}
