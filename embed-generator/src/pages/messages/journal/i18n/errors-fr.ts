import type { MessageView } from '@bookingsaas/server/contract/messages';

type Help = NonNullable<MessageView['help']>;

interface Explained {
  /** After « Refusé par Twilio : » or « Non remis : ». */
  readonly words: string;
  /** What it means, then what to do. */
  readonly meaning: string;
}

/** What an error of Twilio's means for somebody who only wants their customer to know. */
export const errorsFr = {
  errors: {
    credentials: {
      words: 'identifiants refusés',
      meaning:
        'Le numéro de compte ou le jeton n’est plus bon\u00A0; le plus souvent, le jeton a été changé chez Twilio. Copiez le nouveau dans l’onglet Canaux.',
    },
    account: {
      words: 'compte Twilio bloqué',
      meaning:
        'Twilio a suspendu le compte ou son crédit est épuisé. Ouvrez la console de Twilio\u00A0: elle dit ce qui manque, souvent un paiement.',
    },
    unverified: {
      words: 'destinataire non vérifié',
      meaning:
        'Un compte d’essai n’écrit qu’aux numéros vérifiés chez Twilio. Passez à un compte payant, ou faites vérifier ce numéro.',
    },
    sender: {
      words: 'expéditeur non admis',
      meaning:
        'Ce nom ou ce numéro ne peut pas envoyer de message vers ce pays, ou n’appartient pas à votre compte. Corrigez l’expéditeur dans l’onglet Canaux.',
    },
    queue_full: {
      words: 'trop d’envois à la fois',
      meaning:
        'Votre numéro envoie plus vite que Twilio ne le permet. Rien n’est parti\u00A0: renvoyez ce message dans quelques minutes.',
    },
    number_wrong: {
      words: 'ce numéro n’existe pas',
      meaning: 'Il y a sans doute une faute de frappe. Vérifiez le numéro avec la personne.',
    },
    not_mobile: {
      words: 'c’est un numéro fixe',
      meaning: 'Un numéro fixe ne reçoit pas de SMS. Demandez un numéro de mobile, ou appelez.',
    },
    country: {
      words: 'pays fermé chez Twilio',
      meaning:
        'Votre compte Twilio n’a pas le droit d’écrire dans ce pays. Ouvrez-le chez Twilio sous «\u00A0Messaging → Settings → Geo permissions\u00A0».',
    },
    opted_out: {
      words: 'la personne a répondu STOP',
      meaning:
        'Elle ne veut plus de messages de votre numéro. Nous ne lui écrivons plus par cette voie\u00A0: prévenez-la autrement.',
    },
    unreachable: {
      words: 'téléphone injoignable',
      meaning:
        'Le téléphone était éteint ou hors réseau trop longtemps. Renvoyez le message s’il est encore utile, ou appelez.',
    },
    blocked: {
      words: 'bloqué par la personne ou son opérateur',
      meaning:
        'L’opérateur a refusé le message pour ce numéro. Nous n’y écrivons plus\u00A0: prévenez la personne autrement.',
    },
    unknown_number: {
      words: 'numéro inconnu de l’opérateur',
      meaning: 'Ce numéro n’est plus attribué, ou il est faux. Vérifiez-le avec la personne.',
    },
    filtered: {
      words: 'filtré par l’opérateur',
      meaning:
        'L’opérateur a pris le message pour du courrier indésirable. Relisez le modèle\u00A0: pas de lien raccourci, le nom de votre établissement, pas de ton publicitaire.',
    },
    pumping: {
      words: 'arrêté par la protection de Twilio contre la fraude',
      meaning:
        'Twilio soupçonne des envois en masse vers ce pays ou ces numéros. Si la personne est bien votre cliente, prévenez-la vous-même.',
    },
    expired: {
      words: 'trop tard',
      meaning:
        'Le message attendait depuis trop longtemps et n’aurait plus servi. Appelez la personne si le rendez-vous est proche.',
    },
    too_long: {
      words: 'texte trop long',
      meaning: 'Un message compte au plus 1\u00A0600 signes. Raccourcissez le modèle.',
    },
    registration: {
      words: 'expéditeur pas encore enregistré',
      meaning:
        'Ce pays demande d’enregistrer le numéro ou le nom avant d’écrire. Faites-le chez Twilio sous «\u00A0Regulatory compliance\u00A0».',
    },
    whatsapp_window: {
      words: 'plus de 24\u00A0h depuis le dernier message de la personne',
      meaning:
        'Après 24\u00A0h, WhatsApp n’accepte qu’un modèle approuvé. Indiquez-en un pour ce moment dans les modèles.',
    },
    whatsapp_template: {
      words: 'modèle WhatsApp refusé',
      meaning:
        'Le modèle n’est pas approuvé, a été mis en pause, ou ses variables ne correspondent pas. Vérifiez-le chez Twilio sous «\u00A0Content Template Builder\u00A0».',
    },
    whatsapp_sender: {
      words: 'expéditeur WhatsApp non admis',
      meaning:
        'Ce numéro n’est pas, ou n’est plus, un expéditeur WhatsApp de votre compte. Vérifiez-le chez Twilio, puis dans l’onglet Canaux. Au bac à sable, la personne doit d’abord s’inscrire.',
    },
    whatsapp_recipient: {
      words: 'ce numéro n’a pas WhatsApp',
      meaning:
        'La personne ne peut pas recevoir de message WhatsApp à ce numéro. Écrivez-lui par SMS.',
    },
    whatsapp_limit: {
      words: 'limite WhatsApp du jour atteinte',
      meaning:
        'WhatsApp limite le nombre de personnes à qui un nouvel expéditeur écrit par jour. La limite monte avec le temps\u00A0; d’ici là, prévenez la personne autrement.',
    },
    other: {
      words: 'autre raison',
      meaning:
        'Twilio donne un code que nous ne connaissons pas. Il est expliqué sur twilio.com/docs/api/errors.',
    },
  } satisfies Readonly<Record<Help, Explained>>,
};

export type ErrorWords = typeof errorsFr;
