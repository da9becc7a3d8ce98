import type { DefaultTexts, TeamTexts } from './default-texts.ts';

export const en: DefaultTexts = {
  visitor: {
    confirmed: {
      short:
        "{{business}}: you're booked {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}, {{service}}. Change or cancel: {{link}}",
      subject: 'Your appointment on {{date}} at {{time}}',
      body: `Hello {{first_name}},

You are booked: {{service}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}.
{{#price}}Price: {{price}}{{/price}}
{{#address}}Address: {{address}}{{/address}}

If something comes up, you can move or cancel it here, no need to call:
{{link}}

See you soon,
{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    pending: {
      short:
        "{{business}}: thanks, we have your request for {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}. We'll answer soon. See or cancel: {{link}}",
      subject: 'Your request for {{date}} at {{time}}',
      body: `Hello {{first_name}},

We have your request: {{service}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}. We are keeping the time for you until we answer.

See or cancel the request:
{{link}}

{{business}}`,
    },
    declined: {
      short:
        "{{business}}: sorry, we can't see you {{date}} at {{time}}.{{#reason}} {{reason}}{{/reason}} Choose another time: {{link}}",
      subject: '{{date}} at {{time}} is not possible',
      body: `Hello {{first_name}},

We are sorry: we cannot see you on {{date}} at {{time}} ({{service}}).
{{#reason}}{{reason}}{{/reason}}

Choose another time:
{{link}}

{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    moved: {
      short:
        '{{business}}: your appointment on {{old_date}} has moved to {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}. Change: {{link}}',
      subject: 'Moved to {{date}} at {{time}}',
      body: `Hello {{first_name}},

Your appointment ({{service}}) has moved:
before: {{old_date}} at {{old_time}}
now: {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}

{{#reason}}{{reason}}{{/reason}}

If that does not suit you, change or cancel it here:
{{link}}

{{business}}`,
    },
    cancelled: {
      short:
        '{{business}}: your appointment on {{date}} at {{time}} is cancelled.{{#reason}} {{reason}}{{/reason}} Book another: {{link}}',
      subject: 'Appointment on {{date}} at {{time}} cancelled',
      body: `Hello {{first_name}},

Your appointment on {{date}} at {{time}} ({{service}}) is cancelled.
{{#reason}}{{reason}}{{/reason}}

Book another whenever you like:
{{link}}

{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    reminder: {
      short:
        'Hello {{first_name}}, see you {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}. Change or cancel: {{link}} {{business}}',
      subject: 'Reminder: {{date}} at {{time}}',
      body: `Hello {{first_name}},

See you on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}: {{service}}.
{{#address}}Address: {{address}}{{/address}}

Need to cancel or move it?
{{link}}

{{business}}`,
    },
    follow_up: {
      short: 'Thank you for coming, {{first_name}}. Book again: {{link}} {{business}}',
      subject: 'Thank you for coming',
      body: `Hello {{first_name}},

Thank you for coming. Whenever you want to see us again, book here:
{{link}}

{{business}}`,
    },
    waitlist: {
      short:
        '{{business}}: {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}} has come free ({{service}}). Yours until {{held_until}}: {{link}}',
      subject: 'A time has come free: {{date}} at {{time}}',
      body: `Hello {{first_name}},

You are on our waiting list, and a time has come free: {{service}}, {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} with {{person}}{{/person}}.

We are keeping it for you until {{held_until}}. Take it or leave it here:
{{link}}

If we do not hear from you, we will offer it to the next person. You can leave the list on that page too.

{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
  },
  owner: team('{{#person}} with {{person}}{{/person}}'),
  person: team(' with you'),
};

function team(withWhom: string): TeamTexts {
  return {
    confirmed: {
      short: 'New: {{name}}, {{date}} at {{time}}, {{service}}. {{console_link}}',
      subject: 'New appointment: {{name}}, {{date}} at {{time}}',
      body: `{{name}} booked {{service}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}.

{{#customer_phone}}Phone: {{customer_phone}}{{/customer_phone}}
{{#customer_email}}E-mail: {{customer_email}}{{/customer_email}}
{{#answers}}
{{answers}}
{{/answers}}
{{console_link}}`,
    },
    pending: {
      short: 'To approve: {{name}}, {{date}} at {{time}}, {{service}}. {{console_link}}',
      subject: 'To approve: {{name}}, {{date}} at {{time}}',
      body: `{{name}} asks for {{service}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}. The time is kept until you answer.

{{#customer_phone}}Phone: {{customer_phone}}{{/customer_phone}}
{{#customer_email}}E-mail: {{customer_email}}{{/customer_email}}
{{#answers}}
{{answers}}
{{/answers}}
Approve or decline:
{{console_link}}`,
    },
    declined: {
      short: 'Not answered in time: {{name}}, {{date}} at {{time}}. {{console_link}}',
      subject: 'Not answered in time: {{name}}, {{date}} at {{time}}',
      body: `{{name}} asked for {{service}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}, and nobody answered in time. The request has lapsed, and the time is free again.

{{console_link}}`,
    },
    moved: {
      short: 'Moved: {{name}}, {{date}} {{time}} (was {{old_date}} {{old_time}}). {{console_link}}',
      subject: 'Moved: {{name}}, {{date}} at {{time}}',
      body: `The appointment of {{name}} ({{service}}) moved from {{old_date}} at {{old_time}} to {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}.

{{console_link}}`,
    },
    cancelled: {
      short: 'Cancelled: {{name}}, {{date}} at {{time}}, {{service}}. {{console_link}}',
      subject: 'Cancelled: {{name}}, {{date}} at {{time}}',
      body: `The appointment of {{name}} on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}} ({{service}}) is cancelled.
{{#reason}}“{{reason}}”{{/reason}}

The time is free again.
{{console_link}}`,
    },
    reminder: {
      short: 'Reminder: {{name}}, {{date}} at {{time}}, {{service}}. {{console_link}}',
      subject: 'Reminder: {{name}}, {{date}} at {{time}}',
      body: `{{name}} has an appointment on {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}: {{service}}.

{{#customer_phone}}Phone: {{customer_phone}}{{/customer_phone}}
{{console_link}}`,
    },
    follow_up: {
      short: 'Visit over: {{name}}, {{service}}. {{console_link}}',
      subject: 'Visit over: {{name}}',
      body: `The visit of {{name}} is over: {{service}}, {{date}} at {{time}}{{#zone}} ({{zone}}){{/zone}}.

{{console_link}}`,
    },
  };
}
