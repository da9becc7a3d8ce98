import type { Business } from '@bookingsaas/server/contract/businesses';
import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useConsole } from '../../console-context.ts';
import { useLoaded } from '../../loading/use-loaded.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useTexts } from '../../i18n/language.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Badge, Empty, Show } from '../../ui/states.tsx';
import './services.css';
import { serviceTexts } from './texts.ts';

/** What can be booked, in the order customers see it. */
export function Services(): VNode {
  const texts = useTexts(serviceTexts);
  const { admin } = useConsole();
  const loaded = useLoaded('services', () =>
    Promise.all([admin.services.list(), admin.staff.list(), admin.business.show()]),
  );
  const isEmpty = loaded.state === 'ready' && loaded.value[0].length === 0;
  return (
    <Page
      title={texts.title}
      actions={
        !isEmpty && (
          <ButtonLink kind="primary" icon="plus" href="/console/services/new">
            {texts.add}
          </ButtonLink>
        )
      }
    >
      <Show of={loaded}>
        {([services, people, business]) =>
          services.length === 0 ? (
            <Empty
              title={texts.noneTitle}
              actions={
                <ButtonLink kind="primary" href="/console/services/new">
                  {texts.addFirst}
                </ButtonLink>
              }
            >
              {texts.none}
            </Empty>
          ) : (
            <ServicesTable services={services} people={people} business={business} />
          )
        }
      </Show>
    </Page>
  );
}

function ServicesTable({
  services,
  people,
  business,
}: {
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  readonly business: Business;
}): VNode {
  const texts = useTexts(serviceTexts);
  const formats = useFormats();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" class="end">
            {texts.length}
          </th>
          <th scope="col" class="end">
            {texts.price}
          </th>
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service.id}>
            <td class="first">
              <a class="open" href={`/console/services/${service.id}`}>
                {service.colour && <span class="dot" style={{ background: service.colour }} />}
                {service.name}
              </a>
              {service.category && <span class="sub">{service.category}</span>}
            </td>
            <td class="later">{namesOf(service, people) ?? texts.everybody}</td>
            <td>
              <StateOf service={service} />
            </td>
            <td class="end">{formats.length(service.durationMin)}</td>
            <td class="end">
              {service.price && formats.price(service.price.amountMinor, business.currency)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StateOf({ service }: { readonly service: Service }): VNode {
  const texts = useTexts(serviceTexts);
  if (!service.isActive) return <Badge>{texts.hidden}</Badge>;
  if (service.approvalTtlMin !== null) return <Badge kind="warn">{texts.toApprove}</Badge>;
  return <Badge kind="ok">{texts.offered}</Badge>;
}

function namesOf({ staffIds }: Service, people: readonly Staff[]): string | undefined {
  if (staffIds.length === 0) return undefined;
  return people
    .filter(({ id }) => staffIds.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
