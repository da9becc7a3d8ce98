import type { FeedDetails } from '@bookingsaas/server/contract/feeds';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Notice, Show } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { FeedCard } from './feed-card.tsx';
import './feeds.css';
import { feedTexts } from './texts.ts';

const DETAILS: readonly FeedDetails[] = ['names', 'full', 'busy'];

interface FeedsProps {
  readonly person: { readonly id: string; readonly name: string };
}

/** The addresses under which a person's own calendar fetches their bookings, in that person's panel. */
export function FeedsSection({ person }: FeedsProps): VNode {
  const texts = useTexts(feedTexts);
  return (
    <section class="stack">
      <h3>{texts.title}</h3>
      <Feeds person={person} />
    </section>
  );
}

/** The same for whoever works here, on the page of their account; nothing for those nobody books with. */
export function OwnFeeds(): VNode | null {
  const texts = useTexts(feedTexts);
  const { admin, business } = useConsole();
  const { staffId } = business;
  const loaded = useLoaded('own-person', async () =>
    (await admin.staff.list()).find(({ id }) => id === staffId),
  );
  if (staffId === null || (loaded.state === 'ready' && loaded.value === undefined)) return null;
  return (
    <FormSection title={texts.title}>
      <Show of={loaded}>{(person) => person && <Feeds person={person} />}</Show>
    </FormSection>
  );
}

function Feeds({ person }: FeedsProps): VNode {
  const texts = useTexts(feedTexts);
  const refusals = useRefusals();
  const { admin } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [details, setDetails] = useState<FeedDetails>('names');
  const loaded = useLoaded(`feeds ${person.id}`, () => admin.feeds.list(person.id));
  return (
    <>
      <p class="soft">{texts.intro(person.name)}</p>
      <Show of={loaded}>
        {(feeds) => (
          <>
            {feeds.map((feed) => (
              <FeedCard key={feed.id} feed={feed} person={person} onChanged={renewList} />
            ))}
            {feeds.length > 0 && <p class="quiet">{texts.secret}</p>}
            <Select
              label={texts.details}
              value={details}
              options={DETAILS.map((value) => ({ value, label: texts[value] }))}
              onChange={(value) => setDetails(DETAILS.find((one) => one === value) ?? 'names')}
            />
            {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
            <div class="row">
              <Button kind="plain" icon="plus" isBusy={isBusy} onPress={() => send(make)}>
                {feeds.length === 0 ? texts.make : texts.makeAnother}
              </Button>
            </div>
            {feeds.length > 0 && <Help />}
          </>
        )}
      </Show>
    </>
  );

  async function make(): Promise<void> {
    await admin.feeds.make(person.id, details);
    say(texts.made);
    renewList();
  }

  function renewList(): void {
    if (loaded.state === 'ready') loaded.reload();
  }
}

function Help(): VNode {
  const texts = useTexts(feedTexts);
  return (
    <details class="feed-help">
      <summary>{texts.help}</summary>
      <ul class="soft">
        <li>{texts.helpApple}</li>
        <li>{texts.helpGoogle}</li>
        <li>{texts.helpOutlook}</li>
        <li>{texts.helpChanges}</li>
      </ul>
    </details>
  );
}
