import type { Business } from '@bookingsaas/server/contract/businesses';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useSending } from '../../loading/use-sending.ts';
import { useTexts } from '../../i18n/language.ts';
import { useRefusals } from '../../i18n/refusals.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Notice, Show } from '../../ui/states.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { tomorrowAtTen } from '../../why/asked.ts';
import { WhyPanel } from '../../why/why-panel.tsx';
import { doersOf } from '../agenda/doers.ts';
import { BookingRules } from './booking-rules.tsx';
import { NEW_SERVICE, formOf, inputOf } from './service-form.ts';
import type { ServiceForm } from './service-form.ts';
import { Questions } from './questions.tsx';
import { RemoveService } from './remove-service.tsx';
import { ServiceBasics } from './service-basics.tsx';
import { serviceTexts } from './texts.ts';

const LIST = '/console/services';

/** One service with everything that can be set about it; saved when asked to. */
export function ServicePage(): VNode {
  const texts = useTexts(serviceTexts);
  const { params } = useRoute();
  const { admin } = useConsole();
  const loaded = useLoaded('services', () =>
    Promise.all([admin.services.list(), admin.staff.list(), admin.business.show()]),
  );
  const within = { label: texts.title, href: LIST };
  const isNew = params['id'] === 'new';
  if (loaded.state !== 'ready') {
    return (
      <Page title={isNew ? texts.newTitle : texts.title} within={within}>
        <Show of={loaded}>{() => null}</Show>
      </Page>
    );
  }
  const [services, people, business] = loaded.value;
  const service = services.find(({ id }) => id === params['id']);
  if (service === undefined && !isNew) {
    return (
      <Page title={texts.gone} within={within}>
        <Empty
          title={texts.gone}
          actions={
            <ButtonLink kind="plain" href={LIST}>
              {texts.toServices}
            </ButtonLink>
          }
        >
          {texts.goneText}
        </Empty>
      </Page>
    );
  }
  return (
    <Editor
      key={params['id'] ?? ''}
      service={service}
      people={people}
      business={business}
      onChanged={(changed) =>
        loaded.set([
          service === undefined
            ? [...services, changed]
            : services.map((one) => (one.id === changed.id ? changed : one)),
          people,
          business,
        ])
      }
    />
  );
}

function Editor({
  service,
  people,
  business,
  onChanged,
}: {
  readonly service: Service | undefined;
  readonly people: readonly Staff[];
  readonly business: Business;
  onChanged(service: Service): void;
}): VNode {
  const texts = useTexts(serviceTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { route } = useLocation();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const saved = service ? formOf(service) : NEW_SERVICE;
  const [form, setForm] = useState<ServiceForm>(saved);
  const [isAsking, setAsking] = useState(false);
  const isChanged = JSON.stringify(form) !== JSON.stringify(saved);
  const part = {
    form,
    wrong: (name: string) => refusals.field(error, name),
    onChange: (patch: Partial<ServiceForm>) => setForm({ ...form, ...patch }),
  };
  return (
    <Page
      title={service?.name ?? texts.newTitle}
      within={{ label: texts.title, href: LIST }}
      actions={
        <>
          {isChanged && <span class="soft later">{texts.unsaved}</span>}
          {service && <RemoveService service={service} />}
          <Button kind="primary" isBusy={isBusy} onPress={() => formElement()?.requestSubmit()}>
            {texts.save}
          </Button>
        </>
      }
      panel={
        isAsking &&
        service && (
          <WhyPanel
            services={[service]}
            people={people}
            zone={business.timezone}
            stamp={service}
            first={tomorrowAtTen(
              { service: service.id, staff: doersOf(service, people)[0]?.id ?? '' },
              Date.now(),
              business.timezone,
            )}
            onClose={() => setAsking(false)}
          />
        )
      }
    >
      <Unsaved isChanged={isChanged} />
      <form
        id="service"
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          send(save);
        }}
      >
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        <ServiceBasics {...part} business={business} />
        <BookingRules {...part} people={people} onWhy={service && (() => setAsking(true))} />
        <Questions {...part} />
      </form>
    </Page>
  );

  async function save(): Promise<void> {
    if (service === undefined) {
      const added = await admin.services.add(inputOf(form));
      onChanged(added);
      say(texts.added(added.name));
      route(LIST);
    } else {
      const changed = await admin.services.change(service.id, inputOf(form));
      onChanged(changed);
      setForm(formOf(changed));
      say(texts.saved);
    }
  }
}

function formElement(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form#service');
}
