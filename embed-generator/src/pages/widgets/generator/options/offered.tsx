import type { VNode } from 'preact';
import { useFormats } from '../../../../i18n/formats.ts';
import { useTexts } from '../../../../i18n/language.ts';
import { Checkbox } from '../../../../ui/choices.tsx';
import type { Material } from '../material.ts';
import { generatorTexts } from '../texts.ts';
import type { DraftWork } from '../use-draft.ts';
import { Part } from './part.tsx';

/** Which services and which people a visitor can choose. */
export function Offered({
  work,
  services,
  people,
  currency,
}: Pick<Material, 'services' | 'people' | 'currency'> & { readonly work: DraftWork }): VNode {
  const texts = useTexts(generatorTexts);
  const formats = useFormats();
  const { serviceIds, staffIds } = work.draft;
  const priceOf = (price: (typeof services)[number]['price']) =>
    price === null ? undefined : formats.price(price.amountMinor, currency);
  return (
    <>
      <Part
        of="offered"
        title={texts.offered}
        aside={texts.ofAll(serviceIds.length, services.length)}
      >
        <Many
          options={services.map(({ id, name, durationMin, price, approvalTtlMin }) => ({
            id,
            name,
            aside: [
              formats.length(durationMin),
              approvalTtlMin === null ? priceOf(price) : texts.toApprove,
            ]
              .filter((part) => part !== undefined)
              .join(' · '),
          }))}
          chosen={serviceIds}
          onChange={(ids) => work.set({ serviceIds: ids })}
        />
        {serviceIds.length === 0 && <p class="quiet hint-line">{texts.noneTicked}</p>}
      </Part>
      {people.length > 1 && (
        <Part of="offered" title={texts.people} aside={texts.ofAll(staffIds.length, people.length)}>
          <Many
            options={people.map(({ id, name }) => ({ id, name, aside: '' }))}
            chosen={staffIds}
            onChange={(ids) => work.set({ staffIds: ids })}
          />
          {staffIds.length === 0 && <p class="quiet hint-line">{texts.noneTicked}</p>}
        </Part>
      )}
    </>
  );
}

function Many({
  options,
  chosen,
  onChange,
}: {
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    readonly aside: string;
  }[];
  readonly chosen: readonly string[];
  onChange(ids: string[]): void;
}): VNode {
  return (
    <ul>
      {options.map(({ id, name, aside }) => (
        <li class="offered" key={id}>
          <Checkbox
            isOn={chosen.includes(id)}
            onChange={(isOn) => {
              const next = options
                .map((option) => option.id)
                .filter((one) => (one === id ? isOn : chosen.includes(one)));
              onChange(next);
            }}
          >
            {name}
          </Checkbox>
          <span class="soft num">{aside}</span>
        </li>
      ))}
    </ul>
  );
}
