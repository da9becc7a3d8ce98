import type { Analytics as Counted } from '@bookingsaas/server/contract/analytics';
import type { Business } from '@bookingsaas/server/contract/businesses';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../console-context.ts';
import { useLanguage, useTexts } from '../../i18n/language.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { dateOf } from '../../time/zone-time.ts';
import { Page } from '../../ui/page.tsx';
import { Show } from '../../ui/states.tsx';
import './analytics.css';
import './band.css';
import './charts.css';
import './heat.css';
import './tables.css';
import './print.css';
import { Board } from './board.tsx';
import { BoardBones } from './board-bones.tsx';
import { Controls, WidgetPicker } from './controls.tsx';
import { OnlyBoard } from './only/only-board.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { isNothing } from './figures.ts';
import { analyticsTexts } from './texts.ts';
import { addressOf, apiQueryOf, periodOf, rivalOf, wantedOf } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** What the server counted, and of whom. */
export interface Counting {
  readonly stats: Counted;
  /** The same days of another widget, to compare with. */
  readonly rival: {
    readonly name: string;
    /** Of the widget that is compared with it. */
    readonly own: string;
    readonly stats: Counted;
  } | null;
  readonly holidays: readonly { readonly date: string; readonly name: string }[];
}

/** What visitors wanted, did, and could not find. */
export function Analytics(): VNode {
  const texts = useTexts(analyticsTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('analytics-around', () =>
    Promise.all([admin.business.show(), admin.widgets.list()]),
  );
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title}>
        <Show of={loaded} bones={<BoardBones />}>
          {() => null}
        </Show>
      </Page>
    );
  }
  const [business, widgets] = loaded.value;
  return <Counters business={business} widgets={widgets} />;
}

function Counters({
  business,
  widgets,
}: {
  readonly business: Business;
  readonly widgets: readonly Widget[];
}): VNode {
  const texts = useTexts(analyticsTexts);
  const language = useLanguage();
  const { admin, business: own } = useConsole();
  const { query, route } = useLocation();
  const asked = wantedOf(query);
  const isKnown = widgets.some(({ key }) => key === asked.widget);
  const wanted = isKnown ? asked : { ...asked, widget: '' };
  const period = periodOf(wanted, dateOf(new Date().toISOString(), business.timezone));
  const rival = widgets.find(({ key }) => key === rivalOf(wanted));
  const ownName = widgets.find(({ key }) => key === wanted.widget)?.name ?? texts.allWidgets;
  const loaded = useLoaded<Counting>(
    `analytics ${JSON.stringify([wanted, period, language])}`,
    async () => {
      const [stats, other, holidays] = await Promise.all([
        admin.analytics.show(apiQueryOf(wanted, period)),
        rival &&
          admin.analytics.show({
            ...apiQueryOf(wanted, period),
            compare: 'none',
            widget: rival.key,
          }),
        // A chart without them still is a chart.
        admin.holidays.list({ ...period, language }).then(
          ({ items }) => items,
          () => [],
        ),
      ]);
      return {
        stats,
        rival: rival && other ? { name: rival.name, own: ownName, stats: other } : null,
        holidays,
      };
    },
  );
  const change = (part: Partial<Wanted>) => route(addressOf({ ...wanted, ...part }));
  return (
    <Page
      title={texts.title}
      beside={<WidgetPicker widgets={widgets} wanted={wanted} onChange={change} />}
      actions={
        <Controls
          wanted={wanted}
          period={period}
          widgets={widgets}
          business={own.id}
          onChange={change}
        />
      }
    >
      <Show of={loaded} bones={<BoardBones />}>
        {(counting) =>
          isNothing(counting.stats) && counting.stats.countedUntil === null ? (
            <NothingYet widget={widgets.find(({ key }) => key === wanted.widget) ?? widgets[0]} />
          ) : (
            <>
              {counting.stats.only === null ? (
                <Board counting={counting} wanted={wanted} period={period} />
              ) : (
                <OnlyBoard
                  counting={counting}
                  only={counting.stats.only}
                  wanted={wanted}
                  period={period}
                />
              )}
            </>
          )
        }
      </Show>
    </Page>
  );
}
