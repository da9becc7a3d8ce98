/** What became of a message: a few words for the list, and more of them beside its text. */
export const outcomesFr = {
  planned: {
    words: 'Prévu',
    meaning:
      'Il partira à cette heure. Si le rendez-vous est déplacé ou annulé, il suit ou disparaît.',
  },
  plannedNoMail: {
    words: 'Prévu, mais rien ne part sans serveur de courrier',
    meaning:
      'Réglez SMTP_URL et MAIL_FROM sur le serveur avant cette heure\u00A0; sinon, il ne partira pas.',
  },
  plannedNoProvider: {
    words: 'Prévu, mais rien ne part sans fournisseur',
    meaning:
      'Reliez Twilio dans l’onglet Canaux avant cette heure\u00A0; sinon, il ne partira pas.',
  },
  plannedInvented: {
    words: 'Prévu, mais l’adresse est inventée\u00A0: rien ne partira',
    meaning:
      'Une adresse en «\u00A0.invalid\u00A0» ne mène à personne, c’est celle d’un client d’exemple. À cette heure, il sera noté comme non envoyé.',
  },
  plannedPaused: {
    words: 'En attente\u00A0: Twilio refuse le compte',
    meaning:
      'Rien n’est parti. Reliez Twilio dans l’onglet Canaux et il part aussitôt\u00A0; quand il ne peut plus servir, il est abandonné.',
  },
  mailTriedAgain: {
    words: 'Nouvel essai en attente\u00A0: le serveur de courrier ne répond pas',
    meaning: 'Rien n’est encore parti. L’envoi est essayé de nouveau tout seul.',
  },
  triedAgain: {
    words: 'Nouvel essai en attente\u00A0: Twilio ne répond pas',
    meaning: 'Rien n’est encore parti. L’envoi est essayé de nouveau tout seul.',
  },
  sending: {
    words: 'En cours d’envoi',
    meaning: 'Le message est en train d’être remis à qui le transporte.',
  },
  mailAccepted: {
    words: 'Envoyé',
    meaning: 'Le serveur de courrier l’a pris en charge. S’il a été lu, personne ne le sait.',
  },
  sent: {
    words: 'Envoyé, l’opérateur n’a pas encore répondu',
    meaning:
      'Twilio l’a pris en charge. L’état change ici dès que l’opérateur confirme la remise, ou la refuse.',
  },
  delivered: {
    words: 'Remis',
    meaning: 'L’opérateur confirme que le message est arrivé sur le téléphone.',
  },
  deliveredInParts: {
    words: 'Remis, en {count}\u00A0SMS',
    meaning:
      'L’opérateur confirme que le message est arrivé. Il était trop long, ou écrit avec des signes rares, et compte pour plusieurs SMS.',
  },
  read: {
    words: 'Lu à {time}',
    meaning: 'La personne a ouvert le message dans WhatsApp.',
  },
  undelivered: {
    words: 'Non remis',
    meaning:
      'L’opérateur n’a pas pu le remettre, sans dire pourquoi. Prévenez la personne autrement.',
  },
  mailRefused: {
    words: 'Échec\u00A0: le serveur de courrier l’a refusé',
    meaning:
      'Le plus souvent, l’adresse n’existe pas. Vérifiez-la avec le client, et prévenez-le autrement.',
  },
  refused: {
    words: 'Refusé par Twilio',
    meaning:
      'Twilio n’a pas voulu l’envoyer. Rien n’est parti\u00A0; prévenez la personne autrement.',
  },
  mailNoAnswer: {
    words: 'Échec\u00A0: le serveur de courrier n’a pas répondu',
    meaning: 'Il a été essayé plusieurs fois, puis abandonné. Prévenez vous-même la personne.',
  },
  noAnswer: {
    words: 'Échec\u00A0: Twilio n’a pas répondu',
    meaning:
      'L’envoi a été essayé plusieurs fois, puis abandonné. Rien n’est parti\u00A0: renvoyez-le, ou prévenez vous-même la personne.',
  },
  noMailServer: {
    words: 'Non envoyé\u00A0: aucun serveur de courrier n’est réglé',
    meaning:
      'Réglez SMTP_URL et MAIL_FROM sur le serveur\u00A0: les messages suivants partiront. Celui-ci ne partira pas, prévenez vous-même la personne.',
  },
  noProvider: {
    words: 'Non envoyé\u00A0: aucun fournisseur',
    meaning:
      'Aucun compte Twilio n’est relié. Reliez-le dans l’onglet Canaux\u00A0: les messages suivants partiront. Prévenez vous-même cette personne.',
  },
  optedOut: {
    words: 'Non envoyé\u00A0: cette personne s’est désinscrite',
    meaning:
      'Elle a demandé à ne plus recevoir de messages par cette voie. Nous respectons son choix\u00A0: prévenez-la autrement, par exemple de vive voix.',
  },
  optedOutSince: {
    words: 'Non envoyé\u00A0: cette personne est désinscrite depuis le {date}',
    meaning:
      'Elle a demandé à ne plus recevoir de messages par cette voie. Nous respectons son choix\u00A0: prévenez-la autrement, par exemple de vive voix.',
  },
  notMobile: {
    words: 'Refusé\u00A0: c’est un numéro fixe',
    meaning: 'Un numéro fixe ne reçoit pas de SMS. Demandez un numéro de mobile, ou appelez.',
  },
  country: {
    words: 'Non envoyé\u00A0: ce pays n’est pas dans vos règles',
    meaning:
      'Vous n’écrivez que dans les pays que vous avez choisis, pour que personne n’abuse de votre compte. Ajoutez ce pays dans les règles d’envoi si vous y avez des clients.',
  },
  dailyCap: {
    words: 'Non envoyé\u00A0: votre plafond du jour est atteint',
    meaning:
      'Vous avez fixé un nombre de messages par jour. Relevez-le dans les règles d’envoi si c’est une journée chargée, et non un abus.',
  },
  numberLimit: {
    words: 'Non envoyé\u00A0: trop de messages à ce numéro aujourd’hui',
    meaning:
      'La limite par numéro protège contre les abus. Si la personne est bien votre cliente, prévenez-la vous-même ou relevez la limite.',
  },
  widgetLimit: {
    words: 'Non envoyé\u00A0: trop de messages venus de ce widget aujourd’hui',
    meaning:
      'Ce widget a entraîné plus de messages qu’il n’est permis par jour. Regardez si quelqu’un remplit le formulaire pour rien, puis relevez la limite si besoin.',
  },
  spending: {
    words: 'Non envoyé\u00A0: l’alerte de dépense est atteinte',
    meaning:
      'Les messages d’aujourd’hui ont coûté ce que votre alerte permet. Relevez-la dans les règles d’envoi pour que les suivants partent.',
  },
  noConsent: {
    words: 'Non envoyé\u00A0: pas d’accord pour cette voie',
    meaning:
      'La personne n’a pas accepté d’être prévenue ainsi. Elle l’est par les autres voies que vous avez réglées, s’il y en a.',
  },
  invented: {
    words: 'Non envoyé\u00A0: adresse inventée',
    meaning:
      'Une adresse en «\u00A0.invalid\u00A0» ne mène à personne, c’est celle d’un client d’exemple. Rien ne lui est jamais envoyé.',
  },
  noAddress: {
    words: 'Non envoyé\u00A0: aucune adresse pour cette voie',
    meaning: 'La personne n’a pas laissé de numéro ou d’adresse qui convienne.',
  },
  tooLate: {
    words: 'Retiré\u00A0: il serait arrivé trop tard',
    meaning: 'Il n’a pas pu partir à temps\u00A0; plus tard, il n’aurait fait que troubler.',
  },
  outdated: {
    words: 'Retiré\u00A0: le rendez-vous a changé',
    meaning: 'Ce qu’il disait n’était plus vrai. Rien n’est parti.',
  },
  mailUnknown: {
    words: 'Issue inconnue\u00A0: rien ne part deux fois',
    meaning:
      'La liaison s’est coupée pendant l’envoi. Il est peut-être arrivé, peut-être pas\u00A0; dans le doute, demandez au destinataire.',
  },
  unknown: {
    words: 'Issue inconnue\u00A0: nous attendons Twilio, rien ne part deux fois',
    meaning:
      'La liaison s’est coupée pendant l’envoi. Si Twilio l’a pris en charge, son état apparaîtra ici tout seul. Dans le doute, demandez au destinataire avant de renvoyer.',
  },
};

export type OutcomeWords = typeof outcomesFr;
