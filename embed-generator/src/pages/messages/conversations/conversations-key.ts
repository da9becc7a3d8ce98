/** Key of the list that was read, for whoever wants to hear that it changed. */
export const CONVERSATIONS_KEY = 'conversations';
