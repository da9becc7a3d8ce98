import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { Widget } from '@bookingsaas/server/contract/widgets';
import type { VNode } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ManyOf } from '../../ui/choices.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { widgetTexts } from './texts.ts';
import { changeOf, formOf } from './widget-form.ts';
import { WidgetLook } from './widget-look.tsx';
import { WidgetSnippet } from './widget-snippet.tsx';
import './widgets.css';

const LIST = '/console/widgets';

/** One widget: what it offers, how it looks, and the code to paste. */
export function WidgetPage(): VNode {
  const texts = useTexts(widgetTexts);
  const { params } = useRoute();
  const { admin } = useConsole();
  const key = params['key'] ?? '';
  const loaded = useLoaded(`widget ${key}`, () =>
    Promise.all([admin.widgets.list(), admin.services.list(), admin.staff.list()]),
  );
  const within = { label: texts.title, href: LIST };
  if (loaded.state !== 'ready') {
    return (
      <Page title={texts.title} within={within}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  const [widgets, services, people] = loaded.value;
  const widget = widgets.find((one) => one.key === key);
  if (widget === undefined) {
    return (
      <Page title={texts.gone} within={within}>
        <Empty
          title={texts.gone}
          actions={
            <ButtonLink kind="plain" href={LIST}>
              {texts.toWidgets}
            </ButtonLink>
          }
        >
          {texts.goneText}
        </Empty>
      </Page>
    );
  }
  return <Editor key={key} widget={widget} services={services} people={people} />;
}

function Editor({
  widget,
  services,
  people,
}: {
  readonly widget: Widget;
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
}): VNode {
  const texts = useTexts(widgetTexts);
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { route } = useLocation();
  const { say, defer } = useToasts();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState(formOf(widget));
  const set = (patch: Partial<typeof form>) => setForm({ ...form, ...patch });
  return (
    <Page
      title={widget.name}
      within={{ label: texts.title, href: LIST }}
      actions={
        <>
          <Button kind="danger" onPress={remove}>
            {texts.remove}
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={() => send(save)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          send(save);
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <WidgetSnippet widgetKey={widget.key} />
        <FormSection title={texts.whatTitle}>
          <ManyOf
            label={texts.services}
            noneMeans={texts.noneTicked}
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.serviceIds}
            onChange={(serviceIds) => set({ serviceIds })}
          />
          <ManyOf
            label={texts.people}
            noneMeans={texts.nobodyTicked}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.staffIds}
            onChange={(staffIds) => set({ staffIds })}
          />
        </FormSection>
        <WidgetLook form={form} wrong={(name) => refusals.field(error, name)} onChange={set} />
        <button type="submit" hidden />
      </form>
    </Page>
  );

  async function save(): Promise<void> {
    await admin.widgets.change(widget.key, changeOf(form));
    known.renew(`widget ${widget.key}`);
    say(texts.saved);
  }

  function remove(): void {
    known.hide(widget.key, 'widgets');
    route(LIST);
    defer({
      text: `${texts.removed(widget.name)} ${texts.removeHint}`,
      commit: () => admin.widgets.remove(widget.key),
      undo: () => known.unhide(widget.key, 'widgets'),
      refused: refusals.sentence,
    });
  }
}
