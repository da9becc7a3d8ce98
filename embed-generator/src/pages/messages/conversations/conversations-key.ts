/** Key of the list that was read, for whoever wants to hear that it changed. */
export const CONVERSATIONS_KEY = 'conversations';

/** Key of how many of them have something unread, for the navigation. */
export const UNREAD_KEY = 'conversations-unread';
