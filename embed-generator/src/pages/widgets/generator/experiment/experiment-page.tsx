import type { Experiment } from '@bookingsaas/server/contract/experiments';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useConsole } from '../../../../console-context.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { useLoaded } from '../../../../loading/use-loaded.ts';
import { Page } from '../../../../ui/page.tsx';
import { Show } from '../../../../ui/states.tsx';
import { WIDGETS } from '../material.ts';
import { GeneratorTabs } from '../tabs.tsx';
import { generatorTexts } from '../texts.ts';
import { Begin } from './begin.tsx';
import { Running } from './running.tsx';
import './experiment.css';

/** Another look of the widget, tried on half of its visits. */
export function ExperimentPage({ widget }: { readonly widget: Widget }): VNode {
  const texts = useTexts(generatorTexts);
  const { admin, known } = useConsole();
  const loaded = useLoaded<Experiment | null>(`experiment ${widget.key}`, () =>
    admin.analytics.experiment(widget.key),
  );
  const changed = (experiment: Experiment) => {
    if (loaded.state === 'ready') loaded.set(experiment);
    // What is kept is the widget's own from then on.
    known.renew(`widget ${widget.key}`);
  };
  return (
    <Page
      title={widget.name}
      within={{ label: texts.title, href: WIDGETS }}
      tabs={<GeneratorTabs widgetKey={widget.key} at="experiment" />}
    >
      <Show of={loaded}>
        {(experiment) => (
          <div class="experiment">
            {experiment !== null && (
              <Running
                key={experiment.id}
                widget={widget}
                experiment={experiment}
                onEnded={changed}
              />
            )}
            {experiment?.endedAt !== null && (
              <Begin
                key={JSON.stringify(widget)}
                widget={widget}
                isAnother={experiment !== null}
                onBegun={changed}
              />
            )}
          </div>
        )}
      </Show>
    </Page>
  );
}
