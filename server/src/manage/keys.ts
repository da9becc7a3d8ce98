import { resealEverything } from '../usecases/keys/reseal.ts';
import type { Command } from './command.ts';

export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  does: 'Seals stored secrets again with SECRET_KEY, so that the keys of SECRET_KEY_PREVIOUS can go.',
  usage: '[--new]',
  options: {
    new: {
      type: 'boolean',
      says: 'first make another key in DATA_DIR; only where SECRET_KEY is not set',
    },
  },
  async run({ store, secretBox, newSecretKey }, given) {
    const made = given.isSet('new') ? `${await newSecretKey()}\n` : '';
    const { resealed, fresh, lost } = await resealEverything({
      store: await store(),
      secretBox: await secretBox(),
    });
    const sentence = `${resealed} sealed again, ${fresh} had the present key already.`;
    if (lost === 0) return `${made}${sentence}`;
    return `${made}${sentence}\n${lost} open with none of the keys: is a key missing in SECRET_KEY_PREVIOUS? The accounts concerned have to be connected again.`;
  },
};
