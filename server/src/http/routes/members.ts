import { createRoute } from '@hono/zod-openapi';
import { invited, member, memberChange, memberInput } from '../../contract/members.ts';
import type { Invited, MemberView } from '../../contract/members.ts';
import { inviteAgain, inviteMember } from '../../usecases/members/invite.ts';
import type { InvitedMember } from '../../usecases/members/invite.ts';
import { changeMember, listMembers, removeMember } from '../../usecases/members/members.ts';
import type { ListedMember } from '../../usecases/members/members.ts';
import { toWire } from '../../usecases/wire.ts';
import type { App } from '../parts.ts';
import type { AdminParts } from './admin/admin-routes.ts';
import {
  byId,
  conflict,
  json,
  jsonBody,
  listOf,
  refusals,
  removed,
  security,
} from './admin/route-parts.ts';

const path = '/api/v1/members';
const one = `${path}/{id}`;
const tags = ['Members'];

/** People who may sign in to the business. Keys may look; letting people in and out takes somebody signed in. */
export function addMemberRoutes(app: App, { accounts, gate }: AdminParts): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security,
      summary: 'List members',
      middleware: [gate.read] as const,
      responses: { 200: json('Oldest first', listOf(member)), ...refusals },
    }),
    async (c) => {
      const members = await listMembers(accounts, c.var.caller.businessId);
      return c.json({ items: members.map(shown) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security,
      summary: 'Invite somebody by e-mail',
      middleware: [gate.write] as const,
      request: { body: jsonBody(memberInput) },
      responses: { 201: json('Invited', invited), 409: conflict, ...refusals },
    }),
    async (c) =>
      c.json(withLink(await inviteMember(accounts, c.var.caller, c.req.valid('json'))), 201),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${one}/invitation`,
      tags,
      security,
      summary: 'Send a new invitation; the one before stops working',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 200: json('Sent', invited), ...refusals },
    }),
    async (c) => {
      const target = { principal: c.var.caller, id: c.req.valid('param').id };
      return c.json(withLink(await inviteAgain(accounts, target)), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'patch',
      path: one,
      tags,
      security,
      summary: 'Change what a member may do; for owners',
      middleware: [gate.write] as const,
      request: { params: byId, body: jsonBody(memberChange) },
      responses: { 200: json('Changed', member), 409: conflict, ...refusals },
    }),
    async (c) => {
      const target = { principal: c.var.caller, id: c.req.valid('param').id };
      return c.json(shown(await changeMember(accounts, target, c.req.valid('json'))), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: one,
      tags,
      security,
      summary: 'Remove a member; for owners, and never the last of them',
      middleware: [gate.write] as const,
      request: { params: byId },
      responses: { 204: removed, 409: conflict, ...refusals },
    }),
    async (c) => {
      await removeMember(accounts, { principal: c.var.caller, id: c.req.valid('param').id });
      return c.body(null, 204);
    },
  );
}

function withLink({ link, ...member }: InvitedMember): Invited {
  return { ...shown(member), link };
}

function shown({ id, name, email, role, staffId, ...member }: ListedMember): MemberView {
  const { userId, lastSeenAt, invitationEndsAt } = member;
  return {
    id,
    name,
    email,
    role,
    staffId,
    status: userId === null ? 'invited' : 'active',
    lastSeenAt: lastSeenAt === null ? null : toWire(lastSeenAt),
    invitationEndsAt: invitationEndsAt === null ? null : toWire(invitationEndsAt),
  };
}
