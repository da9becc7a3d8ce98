import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useConsole } from '../../../console-context.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useTexts } from '../../../i18n/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Empty, Show } from '../../../ui/states.tsx';
import { Designer } from './designer.tsx';
import { EmbedPage } from './embed/embed-page.tsx';
import { ExperimentPage } from './experiment/experiment-page.tsx';
import { SiteCheckPage } from './check/site-check-page.tsx';
import { WIDGETS } from './material.ts';
import { generatorTexts } from './texts.ts';
import './generator.css';

/** One widget: how it looks and what to paste, or why a site does not show it. */
export function Generator(): VNode {
  const texts = useTexts(generatorTexts);
  const { params } = useRoute();
  const { admin } = useConsole();
  const key = params['key'] ?? '';
  const loaded = useLoaded(`widget ${key}`, () =>
    Promise.all([
      admin.widgets.list(),
      admin.services.list(),
      admin.staff.list(),
      admin.business.show(),
    ]),
  );
  const within = { label: texts.title, href: WIDGETS };
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title} within={within}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  const [widgets, services, people, { currency, locale }] = loaded.value;
  const widget = widgets.find((one) => one.key === key);
  if (widget === undefined) {
    return (
      <Page title={texts.gone} within={within}>
        <Empty
          title={texts.gone}
          actions={
            <ButtonLink kind="plain" href={WIDGETS}>
              {texts.toWidgets}
            </ButtonLink>
          }
        >
          {texts.goneText}
        </Empty>
      </Page>
    );
  }
  if (params['tab'] === 'check') return <SiteCheckPage key={key} widget={widget} />;
  if (params['tab'] === 'experiment') return <ExperimentPage key={key} widget={widget} />;
  if (params['tab'] === 'embed') return <EmbedPage key={key} widget={widget} locale={locale} />;
  const offered = services.filter(({ isActive }) => isActive);
  const working = people.filter(({ isActive }) => isActive);
  return (
    <Designer
      key={key}
      widget={widget}
      services={offered}
      people={working}
      currency={currency}
      locale={locale}
    />
  );
}
