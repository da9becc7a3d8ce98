import type { Invited, MemberInput } from '@bookingsaas/server/contract/members';
import type { Staff } from '@bookingsaas/server/contract/staff';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../../console-context.ts';
import { useInstallation } from '../../../entry/use-installation.ts';
import { useTexts } from '../../../i18n/language.ts';
import { useRefusals } from '../../../i18n/refusals.ts';
import { useSending } from '../../../loading/use-sending.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Notice } from '../../../ui/states.tsx';
import { useToasts } from '../../../ui/toasts.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { RoleFields } from './role-fields.tsx';
import { membersTexts } from './texts.ts';

export interface MembersPanelProps {
  readonly people: readonly Staff[];
  onClose(): void;
  /** The list has to be read again. */
  onChanged(): void;
}

/** Asks whom to invite, and shows the link where nothing is mailed. */
export function InvitePanel({ people, onClose, onChanged }: MembersPanelProps): VNode {
  const texts = useTexts(membersTexts);
  const refusals = useRefusals();
  const { admin, business } = useConsole();
  const { say } = useToasts();
  const { isBusy, error, send } = useSending();
  const installation = useInstallation();
  const [form, setForm] = useState<MemberInput>({
    name: '',
    email: '',
    role: people.length > 0 ? 'staff' : 'admin',
    staffId: null,
  });
  const [invited, setInvited] = useState<Invited | null>(null);
  const wrong = (name: string) => refusals.field(error, name);

  if (invited !== null && invited.link !== null) {
    return (
      <Panel
        label={invited.name}
        onClose={onClose}
        actions={
          <Button kind="primary" onPress={onClose}>
            {texts.close}
          </Button>
        }
      >
        <InvitationLink link={invited.link} />
      </Panel>
    );
  }
  return (
    <Panel
      label={texts.inviteTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" isBusy={isBusy} onPress={() => send(invite)}>
          {installation?.sendsMail === false ? texts.makeLink : texts.send}
        </Button>
      }
    >
      <section>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            send(invite);
          }}
        >
          {error !== null && <Notice kind="bad">{refusals.sentence(error)}</Notice>}
          <TextField
            label={texts.name}
            maxLength={120}
            value={form.name}
            wrong={wrong('name')}
            onChange={(name) => setForm({ ...form, name })}
          />
          <TextField
            label={texts.email}
            type="email"
            value={form.email}
            wrong={wrong('email')}
            onChange={(email) => setForm({ ...form, email })}
          />
          <RoleFields
            value={form}
            roles={business.role === 'owner' ? ['owner', 'admin', 'staff'] : ['admin', 'staff']}
            people={people}
            wrong={wrong}
            onChange={(value) => setForm({ ...form, ...value })}
          />
          <button type="submit" hidden />
        </form>
      </section>
    </Panel>
  );

  async function invite(): Promise<void> {
    const made = await admin.members.invite({ ...form, email: form.email.trim() });
    say(made.link === null ? texts.sent(made.email) : texts.linkReady);
    onChanged();
    if (made.link === null) onClose();
    else setInvited(made);
  }
}
