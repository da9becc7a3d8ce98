import type { SiteRefusalCode } from '@bookingsaas/server/contract/sites';
import type { Texts } from '../../../../i18n/language.ts';

/** Why a site could not be read. */
export const siteRefusalTexts: Texts<Readonly<Record<SiteRefusalCode, string>>> = {
  fr: {
    address_invalid:
      'Cette adresse n’est pas celle d’une page. Écrivez-la comme https://exemple.fr/page.',
    not_public: 'Cette adresse n’est pas publique. Écrivez celle que vos visiteurs ouvrent.',
    name_unknown: 'Ce site n’existe pas. Vérifiez l’adresse.',
    no_answer: 'Ce site ne répond pas.',
    timed_out: 'Ce site a mis plus de 5 secondes à répondre.',
    too_large: 'Cette page dépasse 1 Mo.',
    wrong_type: 'Cette adresse ne mène pas à une page web.',
    too_many_redirects: 'Cette adresse renvoie trop de fois vers une autre.',
    bad_status:
      'Ce site répond par une erreur. Vérifiez que la page existe et qu’elle est publique.',
  },
  en: {
    address_invalid: 'This is not the address of a page. Write it like https://example.com/page.',
    not_public: 'This address is not public. Write the one your visitors open.',
    name_unknown: 'This site does not exist. Check the address.',
    no_answer: 'This site does not answer.',
    timed_out: 'This site took more than 5 seconds to answer.',
    too_large: 'This page is larger than 1 MB.',
    wrong_type: 'This address does not lead to a web page.',
    too_many_redirects: 'This address leads to another too many times.',
    bad_status: 'This site answers with an error. Check that the page exists and is public.',
  },
};
