import type { DefaultTexts, TeamTexts } from './default-texts.ts';

// Text messages keep to the small alphabet, so that each is one: no « ê », no curly quotes.
export const fr: DefaultTexts = {
  visitor: {
    confirmed: {
      short:
        '{{business}} : rendez-vous le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}, {{service}}. Changer ou annuler : {{link}}',
      subject: 'Votre rendez-vous du {{date}} à {{time}}',
      body: `Bonjour {{first_name}},

C’est noté : {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}.
{{#price}}Prix : {{price}}{{/price}}
{{#address}}Adresse : {{address}}{{/address}}

Un empêchement ? Vous pouvez déplacer ou annuler ici, sans nous appeler :
{{link}}

À bientôt,
{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    pending: {
      short:
        '{{business}} : demande notée pour le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}, on vous répond vite. Suivre ou annuler : {{link}}',
      subject: 'Votre demande pour le {{date}} à {{time}}',
      body: `Bonjour {{first_name}},

Nous avons bien reçu votre demande : {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}. L’horaire vous est gardé le temps que nous répondions.

Suivre ou annuler la demande :
{{link}}

{{business}}`,
    },
    declined: {
      short:
        "{{business}} : désolé, le {{date}} à {{time}} n'est pas possible.{{#reason}} {{reason}}{{/reason}} Choisir un autre horaire : {{link}}",
      subject: 'Le {{date}} à {{time}} n’est pas possible',
      body: `Bonjour {{first_name}},

Nous ne pouvons malheureusement pas vous recevoir le {{date}} à {{time}} ({{service}}).
{{#reason}}{{reason}}{{/reason}}

Choisir un autre horaire :
{{link}}

Avec nos excuses,
{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    moved: {
      short:
        '{{business}} : votre rendez-vous du {{old_date}} passe au {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}. Changer : {{link}}',
      subject: 'Rendez-vous déplacé au {{date}} à {{time}}',
      body: `Bonjour {{first_name}},

Votre rendez-vous ({{service}}) est déplacé :
avant : {{old_date}} à {{old_time}}
maintenant : {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}

{{#reason}}{{reason}}{{/reason}}

Cela ne vous convient pas ? Changez ou annulez ici :
{{link}}

{{business}}`,
    },
    cancelled: {
      short:
        '{{business}} : votre rendez-vous du {{date}} à {{time}} est annulé.{{#reason}} {{reason}}{{/reason}} En reprendre un : {{link}}',
      subject: 'Rendez-vous du {{date}} à {{time}} annulé',
      body: `Bonjour {{first_name}},

Votre rendez-vous du {{date}} à {{time}} ({{service}}) est annulé.
{{#reason}}{{reason}}{{/reason}}

Vous pouvez en reprendre un quand vous voulez :
{{link}}

{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
    reminder: {
      short:
        'Bonjour {{first_name}}, on vous attend {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}. Changer ou annuler : {{link}} {{business}}',
      subject: 'Rappel : {{date}} à {{time}}',
      body: `Bonjour {{first_name}},

On vous attend le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}} : {{service}}.
{{#address}}Adresse : {{address}}{{/address}}

Besoin d’annuler ou de déplacer ?
{{link}}

À bientôt,
{{business}}`,
    },
    follow_up: {
      short:
        'Merci de votre visite, {{first_name}}. Pour reprendre rendez-vous : {{link}} {{business}}',
      subject: 'Merci de votre visite',
      body: `Bonjour {{first_name}},

Merci de votre visite. Quand vous voudrez revenir, c’est ici :
{{link}}

À bientôt,
{{business}}`,
    },
    waitlist: {
      short:
        "{{business}} : place libre le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}} ({{service}}). Gardée jusqu'à {{held_until}} : {{link}}",
      subject: 'Une place se libère le {{date}} à {{time}}',
      body: `Bonjour {{first_name}},

Vous êtes sur notre liste d’attente, et une place se libère : {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}{{#person}} avec {{person}}{{/person}}.

Nous vous la gardons jusqu’à {{held_until}}. Pour la prendre ou la laisser :
{{link}}

Sans réponse, nous la proposerons à la personne suivante. Vous pouvez aussi quitter la liste sur cette page.

{{business}}{{#business_phone}}
{{business_phone}}{{/business_phone}}`,
    },
  },
  owner: team('{{#person}} avec {{person}}{{/person}}'),
  person: team(' avec vous'),
};

function team(withWhom: string): TeamTexts {
  return {
    confirmed: {
      short: 'Nouveau : {{name}}, {{date}} à {{time}}, {{service}}. {{console_link}}',
      subject: 'Nouveau rendez-vous : {{name}}, {{date}} à {{time}}',
      body: `{{name}} a réservé {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}.

{{#customer_phone}}Téléphone : {{customer_phone}}{{/customer_phone}}
{{#customer_email}}E-mail : {{customer_email}}{{/customer_email}}
{{#answers}}
{{answers}}
{{/answers}}
{{console_link}}`,
    },
    pending: {
      short: 'A valider : {{name}}, {{date}} à {{time}}, {{service}}. {{console_link}}',
      subject: 'À valider : {{name}}, {{date}} à {{time}}',
      body: `{{name}} demande {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}. L’horaire est bloqué en attendant votre réponse.

{{#customer_phone}}Téléphone : {{customer_phone}}{{/customer_phone}}
{{#customer_email}}E-mail : {{customer_email}}{{/customer_email}}
{{#answers}}
{{answers}}
{{/answers}}
Accepter ou refuser :
{{console_link}}`,
    },
    declined: {
      short: 'Demande sans réponse : {{name}}, {{date}} à {{time}}. {{console_link}}',
      subject: 'Demande sans réponse : {{name}}, {{date}} à {{time}}',
      body: `La demande de {{name}} pour le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}} ({{service}}) est restée sans réponse. Elle ne tient plus, et l’horaire est de nouveau libre.

{{console_link}}`,
    },
    moved: {
      short:
        'Déplacé : {{name}}, du {{old_date}} {{old_time}} au {{date}} {{time}}. {{console_link}}',
      subject: 'Déplacé : {{name}}, {{date}} à {{time}}',
      body: `Le rendez-vous de {{name}} ({{service}}) est déplacé du {{old_date}} à {{old_time}} au {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom}.

{{console_link}}`,
    },
    cancelled: {
      short: 'Annulé : {{name}}, {{date}} à {{time}}, {{service}}. {{console_link}}',
      subject: 'Annulé : {{name}}, {{date}} à {{time}}',
      body: `Le rendez-vous de {{name}} du {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}} ({{service}}) est annulé.
{{#reason}}« {{reason}} »{{/reason}}

L’horaire est de nouveau libre.
{{console_link}}`,
    },
    reminder: {
      short: 'Rappel : {{name}}, {{date}} à {{time}}, {{service}}. {{console_link}}',
      subject: 'Rappel : {{name}}, {{date}} à {{time}}',
      body: `{{name}} a rendez-vous le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}${withWhom} : {{service}}.

{{#customer_phone}}Téléphone : {{customer_phone}}{{/customer_phone}}
{{console_link}}`,
    },
    follow_up: {
      short: 'Visite terminée : {{name}}, {{service}}. {{console_link}}',
      subject: 'Visite terminée : {{name}}',
      body: `La visite de {{name}} est terminée : {{service}}, le {{date}} à {{time}}{{#zone}} ({{zone}}){{/zone}}.

{{console_link}}`,
    },
  };
}
