import type { Service } from '@bookingsaas/server/contract/services';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSending } from '../loading/use-sending.ts';
import { useTexts } from '../i18n/language.ts';
import { pageOf, snippetOf } from '../snippet.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Snippet } from '../ui/snippet.tsx';
import { Notice } from '../ui/states.tsx';
import { Step } from './step.tsx';
import type { StepProps } from './step.tsx';
import { startTexts } from './texts.ts';

/** The two lines to paste; a widget that was skipped is made now, since there is none to paste without. */
export function SiteStep({ admin, begun, onBegun, onBack, onNext }: StepProps): VNode {
  const texts = useTexts(startTexts);
  const sending = useSending();
  const [services, setServices] = useState<readonly Service[] | null>(null);
  useEffect(() => {
    sending.send(async () => {
      setServices(await admin.services.list());
      if (begun.widget !== null) return;
      const [first] = await admin.widgets.list();
      onBegun({ widget: first ?? (await admin.widgets.add({ name: texts.widgetName })) });
    });
  }, []);
  const { origin } = location;
  const key = begun.widget?.key;
  return (
    <Step
      title={texts.siteTitle}
      lead={texts.siteLead}
      sending={sending}
      goOn={texts.finish}
      onBack={onBack}
      onSubmit={async () => onNext()}
    >
      {services?.length === 0 && (
        <Notice
          action={
            <ButtonLink kind="plain" href="/console/services/new">
              {texts.addService}
            </ButtonLink>
          }
        >
          {texts.needsService}
        </Notice>
      )}
      {key !== undefined && (
        <>
          <Snippet code={snippetOf(origin, key)} label={texts.snippet} />
          <div>
            <h2>{texts.noSite}</h2>
            <p class="soft">
              {texts.noSiteText} {pageOf(origin, key)}
            </p>
          </div>
          <div class="row">
            <ButtonLink kind="plain" icon="external" href={pageOf(origin, key)} opensTab>
              {texts.openPage}
            </ButtonLink>
          </div>
        </>
      )}
    </Step>
  );
}
