import type { MemberView } from '@bookingsaas/server/contract/members';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useLoaded } from '../../../loading/use-loaded.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { ownZone } from '../../../time/own-zone.ts';
import { Badge, Show } from '../../../ui/states.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { MemberPanel } from './member-panel.tsx';
import { membersTexts } from './texts.ts';

const LIST = '/console/settings/members';
const NEW = `${LIST}?open=new`;

/** Everybody who may sign in to the business, or was invited to. */
export function Members({ tabs }: { readonly tabs: ComponentChildren }): VNode {
  const texts = useTexts(membersTexts);
  const { admin } = useConsole();
  const { query, route } = useLocation();
  const open = query['open'];
  const loaded = useLoaded('members', () =>
    Promise.all([admin.members.list(), admin.staff.list()]),
  );
  const [members, people] = loaded.state === 'ready' ? loaded.value : [[], []];
  const member = members.find(({ id }) => id === open);
  const shared = {
    people,
    onClose: () => route(LIST),
    onChanged: () => loaded.state === 'ready' && loaded.reload(),
  };
  return (
    <Page
      title={texts.title}
      tabs={tabs}
      actions={
        <ButtonLink kind="primary" icon="plus" href={NEW}>
          {texts.invite}
        </ButtonLink>
      }
      panel={
        loaded.state === 'ready' &&
        (open === 'new' ? (
          <InvitePanel key="new" {...shared} />
        ) : (
          member && <MemberPanel key={member.id} member={member} all={members} {...shared} />
        ))
      }
    >
      <p class="read">{texts.lead}</p>
      <Show of={loaded}>{() => <Table members={members} people={people} open={open} />}</Show>
    </Page>
  );
}

function Table({
  members,
  people,
  open,
}: {
  readonly members: readonly MemberView[];
  readonly people: readonly Staff[];
  readonly open: string | undefined;
}): VNode {
  const texts = useTexts(membersTexts);
  const formats = useFormats();
  const { session } = useConsole();
  const zone = ownZone();
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.role}</th>
          <th scope="col">{texts.calendar}</th>
          <th scope="col">{texts.seen}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} class={member.id === open ? 'chosen' : ''}>
            <td class="first">
              <a class="open" href={`${LIST}?open=${member.id}`}>
                {member.name}
              </a>
              {member.email === session.user.email && <span class="quiet"> ({texts.you})</span>}
              <span class="sub">{member.email}</span>
            </td>
            <td>{texts[member.role]}</td>
            <td class="later">{calendarOf(member)}</td>
            <td data-label={member.status === 'active' ? texts.seen : undefined}>
              {member.status === 'active' ? (
                <span class="num">
                  {member.lastSeenAt === null
                    ? texts.never
                    : formats.moment(member.lastSeenAt, zone)}
                </span>
              ) : (
                <InvitationBadge member={member} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function calendarOf({ role, staffId }: MemberView): string {
    const name = people.find(({ id }) => id === staffId)?.name;
    return name ?? (role === 'staff' ? texts.noCalendar : texts.allCalendars);
  }
}

function InvitationBadge({ member }: { readonly member: MemberView }): VNode {
  const texts = useTexts(membersTexts);
  return member.invitationEndsAt === null ? (
    <Badge kind="bad">{texts.expired}</Badge>
  ) : (
    <Badge kind="warn">{texts.invited}</Badge>
  );
}
