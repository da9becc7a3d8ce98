import type { MemberView } from '@bookingsaas/server/contract/members';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { ownZone } from '../../../time/own-zone.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { InvitationLink } from './invitation-link.tsx';
import type { MembersPanelProps } from './invite-panel.tsx';
import { RoleFields } from './role-fields.tsx';
import type { RoleAndCalendar } from './role-fields.tsx';
import { membersTexts } from './texts.ts';

/** One member: owners change and remove them; owners and admins send an invitation again. */
export function MemberPanel({
  member,
  all,
  people,
  onClose,
  onChanged,
}: MembersPanelProps & {
  readonly member: MemberView;
  readonly all: readonly MemberView[];
}): VNode {
  const texts = useTexts(membersTexts);
  const refusals = useRefusals();
  const { admin, business, known, refresh, session } = useConsole();
  const { say, defer } = useToasts();
  const { isBusy, error, send } = useSending();
  const [form, setForm] = useState<RoleAndCalendar>({ role: member.role, staffId: member.staffId });
  const isOwner = business.role === 'owner';
  const isLast =
    member.role === 'owner' &&
    member.status === 'active' &&
    all.filter(({ role, status }) => role === 'owner' && status === 'active').length === 1;

  return (
    <Panel
      label={member.name}
      top={member.email}
      onClose={onClose}
      actions={
        isOwner && (
          <>
            <Button
              kind="danger"
              notNow={isLast ? texts.lastOwner : undefined}
              onPress={() => remove()}
            >
              {member.status === 'invited' ? texts.withdraw : texts.remove}
            </Button>
            <Button kind="primary" isBusy={isBusy} onPress={() => send(save)}>
              {texts.save}
            </Button>
          </>
        )
      }
    >
      {member.status === 'invited' && (
        <Invitation member={member} mayResend={isOwner || member.role !== 'owner'} />
      )}
      <section>
        {isOwner ? (
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              send(save);
            }}
          >
            {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
            <RoleFields
              value={form}
              roles={['owner', 'admin', 'staff']}
              people={people}
              wrong={(name) => refusals.field(error, name)}
              onChange={setForm}
            />
            {isLast && <p class="quiet">{texts.lastOwner}</p>}
          </form>
        ) : (
          <p class="soft">{texts.onlyOwners}</p>
        )}
      </section>
    </Panel>
  );

  async function save(): Promise<void> {
    const saved = await admin.members.change(member.id, form);
    say(texts.saved(saved.name));
    onChanged();
    onClose();
    if (member.email === session.user.email) await refresh();
  }

  function remove(): void {
    known.hide(member.id, 'members');
    onClose();
    defer({
      text: member.status === 'invited' ? texts.withdrawn(member.name) : texts.removed(member.name),
      async commit() {
        await admin.members.remove(member.id);
        if (member.email === session.user.email) await refresh();
      },
      undo: () => known.unhide(member.id, 'members'),
      refused: refusals.sentence,
    });
  }
}

function Invitation({
  member,
  mayResend,
}: {
  readonly member: MemberView;
  readonly mayResend: boolean;
}): VNode {
  const texts = useTexts(membersTexts);
  const formats = useFormats();
  const refusals = useRefusals();
  const { admin, known } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const [link, setLink] = useState<string | null>(null);
  const zone = ownZone();
  const { invitationEndsAt } = member;
  return (
    <>
      <section>
        <p class="soft">
          {invitationEndsAt === null
            ? texts.isExpired
            : texts.validUntil(formats.moment(invitationEndsAt, zone))}
        </p>
        {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
        {mayResend && (
          <div class="row">
            <Button kind="plain" icon="mail" isBusy={isBusy} onPress={() => send(again)}>
              {texts.again}
            </Button>
          </div>
        )}
      </section>
      {link !== null && <InvitationLink link={link} />}
    </>
  );

  async function again(): Promise<void> {
    const sent = await admin.members.inviteAgain(member.id);
    setLink(sent.link);
    say(sent.link === null ? texts.sent(sent.email) : texts.linkReady);
    known.renew('members');
  }
}
