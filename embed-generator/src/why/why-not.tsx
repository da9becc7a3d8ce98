import type { Service } from '@bookingsaas/server/contract/services';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { useConsole } from '../console-context.ts';
import { useFormats } from '../i18n/formats.ts';
import { useTexts } from '../i18n/language.ts';
import { clockOf } from '../pages/agenda/day-hours.ts';
import { dateOf, minutesAt } from '../time/zone-time.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Bones, Show } from '../ui/states.tsx';
import { TimeInput } from '../ui/time-input.tsx';
import type { About } from './about.ts';
import { momentOf } from './about.ts';
import type { Asked } from './asked.ts';
import { sayReason } from './say-reason.ts';
import type { Said } from './say-reason.ts';
import { sayRules } from './say-rules.ts';
import { whyTexts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { useAnswer } from './use-answer.ts';
import './why.css';

interface Props {
  readonly services: readonly Service[];
  readonly people: readonly Staff[];
  /** Of the business. */
  readonly zone: string;
  /** Asked about first. */
  readonly first: Asked;
  /** Another one than before: what was answered may no longer be true. */
  readonly stamp?: unknown;
}

/** Why is this time not offered? Any service, person, day and time; every rule, and where it is changed. */
export function WhyNot({ services, people, zone, first, stamp }: Props): VNode {
  const texts = useTexts(whyTexts);
  const [asked, setAsked] = useState(first);
  const service = services.find(({ id }) => id === asked.service) ?? services[0];
  const person = people.find(({ id }) => id === asked.staff) ?? people[0];
  if (service === undefined || person === undefined) {
    return <p class="soft">{texts.noService}</p>;
  }
  const known = { ...asked, service: service.id, staff: person.id };
  const ask = (patch: Partial<Asked>) => setAsked({ ...known, ...patch });
  return (
    <div class="why">
      <div class="why-asked">
        <Select
          label={texts.service}
          value={service.id}
          options={services.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => ask({ service: id })}
        />
        <Select
          label={texts.person}
          value={person.id}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => ask({ staff: id })}
        />
        <TextField
          label={texts.date}
          type="date"
          value={known.date}
          onChange={(date) => date !== '' && ask({ date })}
        />
        <div class="field">
          <span class="label" aria-hidden="true">
            {texts.time}
          </span>
          <TimeInput label={texts.time} value={known.time} onChange={(time) => ask({ time })} />
        </div>
      </div>
      <Answered
        asked={known}
        service={service}
        person={person}
        zone={zone}
        stamp={stamp}
        onAsk={ask}
      />
    </div>
  );
}

function Answered({
  asked,
  service,
  person,
  zone,
  stamp,
  onAsk,
}: Pick<Props, 'zone' | 'stamp'> & {
  readonly asked: Asked;
  readonly service: Service;
  readonly person: Staff;
  onAsk(patch: Partial<Asked>): void;
}): VNode {
  const words = useTexts(whyTexts);
  const formats = useFormats();
  const { loaded, shown } = useAnswer(asked, zone);
  useEffect(() => {
    if (loaded.state === 'ready') loaded.reload();
  }, [stamp]);
  const isCurrent = shown !== null && shown.asked.service === service.id;
  if (loaded.state === 'failed' || !isCurrent || shown.asked.staff !== person.id) {
    return (
      <div class="why-answer">
        <Show of={loaded} bones={<Bones rows={4} />}>
          {() => null}
        </Show>
      </div>
    );
  }
  const about: About = { words, formats, zone, service, person, answer: shown };
  return (
    <>
      <div class="why-answer" aria-busy={loaded.state === 'loading'}>
        <Verdict about={about} onAsk={onAsk} />
      </div>
      <Rules about={about} />
    </>
  );
}

function Verdict({
  about,
  onAsk,
}: {
  readonly about: About;
  onAsk(patch: Partial<Asked>): void;
}): VNode {
  const { words, zone, answer } = about;
  const { business } = useConsole();
  const { reasons, next, isOffered } = answer.explanation;
  const all = reasons.map((reason) => sayReason(reason, about));
  const [main] = all;
  // Somebody confined to their calendar cannot change the rest.
  const links = linksOf(all).filter(
    ({ href }) => business.role !== 'staff' || href.startsWith('/console/agenda'),
  );
  return (
    <>
      <p class="why-said" role="status">
        <Icon name={isOffered ? 'done' : 'info'} />
        <span>
          <strong>{main?.headline ?? words.offered}</strong> {main?.more ?? words.offeredMore}
          {all.slice(1).map(({ headline, more }) => (
            <span class="why-also" key={headline}>
              <strong>{headline}</strong> {more}
            </span>
          ))}
        </span>
      </p>
      <Timeline about={about} />
      <div class="row why-actions">
        {links.map(({ href, label }) => (
          <ButtonLink key={href} kind="plain" href={href}>
            {label}
          </ButtonLink>
        ))}
        {!isOffered && (
          <span class="soft">
            {next === null ? (
              words.noNext
            ) : (
              <>
                {words.nextIs}{' '}
                <button
                  type="button"
                  class="link num"
                  onClick={() =>
                    onAsk({ date: dateOf(next, zone), time: clockOf(minutesAt(next, zone)) })
                  }
                >
                  {momentOf(next, about)}
                </button>
              </>
            )}
          </span>
        )}
      </div>
    </>
  );
}

function linksOf(all: readonly Said[]): { href: string; label: string }[] {
  const byAddress = new Map<string, string>();
  for (const { link } of all) if (link !== null) byAddress.set(link.href, link.label);
  return [...byAddress].map(([href, label]) => ({ href, label }));
}

function Rules({ about }: { readonly about: About }): VNode {
  const { words } = about;
  const id = useId();
  const rules = sayRules(about);
  return (
    <section class="why-rules" aria-labelledby={id}>
      <h3 id={id}>{words.rules(rules.length)}</h3>
      <ul>
        {rules.map(({ name, isMet, detail }) => (
          <li key={name} class={isMet ? '' : 'broken'}>
            <Icon name={isMet ? 'check' : 'close'} />
            <strong>
              {words.names[name]}
              <span class="hidden">, {isMet ? words.met : words.broken}</span>
            </strong>
            <span class="num">{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
