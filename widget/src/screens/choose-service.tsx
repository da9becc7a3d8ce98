import { h } from 'preact';
import type { VNode } from 'preact';
import type { ShownService } from '@bookingsaas/server/contract/widgets';
import { Icon, ON } from '../ui/icons.tsx';
import type { BookingModel } from '../booking-model.ts';
import { chooseService } from '../flow.ts';

/** The services, under their categories in the order the owner gave. */
export function ChooseService({ m }: { readonly m: BookingModel }): VNode {
  const groups = new Map<string, ShownService[]>();
  for (const service of m.view.services) {
    const category = service.category ?? '';
    groups.set(category, [...(groups.get(category) ?? []), service]);
  }
  return (
    <div class="main pick">
      <h2 class="h" tabIndex={-1}>
        {m.words.pick}
      </h2>
      <div class="groups">
        {[...groups].map(([category, services]) => (
          <section>
            {category && <h3>{category}</h3>}
            <ul>{services.map((service) => row(service))}</ul>
          </section>
        ))}
      </div>
    </div>
  );

  function row({ id, name, description, price, durationMin }: ShownService): VNode {
    return (
      <li>
        <button class="row" onClick={() => m.set(chooseService, id)}>
          <span>
            <b>{name}</b>
            <span class="q">{description}</span>
          </span>
          <span class="n">
            {price && <span>{m.format.price(price)}</span>}
            <span class="q">{m.format.duration(durationMin)}</span>
          </span>
          <Icon of={ON} />
        </button>
      </li>
    );
  }
}
