/** What can be drawn on a button of ours. */
export const BUTTON_ICONS = ['calendar', 'clock', 'bell', 'chat', 'heart', 'none'] as const;

/** SVG paths of 1.5 px lines in 20 by 20, empty for none. */
export const BUTTON_ICON_PATHS: Readonly<Record<(typeof BUTTON_ICONS)[number], string>> = {
  calendar:
    'M3 8h14M6.5 2v3m7-3v3M5 3.5h10a2 2 0 0 1 2 2V15a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5.5a2 2 0 0 1 2-2z',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 6v4.3l2.8 1.7',
  bell: 'M5.2 13.8V9a4.8 4.8 0 0 1 9.6 0v4.8M3.5 13.8h13M8.4 16.4a1.7 1.7 0 0 0 3.2 0M10 2.6v1.6',
  chat: 'M4.5 3.8h11a1.7 1.7 0 0 1 1.7 1.7v6.8a1.7 1.7 0 0 1-1.7 1.7H9.4L5.6 17v-3H4.5a1.7 1.7 0 0 1-1.7-1.7V5.5a1.7 1.7 0 0 1 1.7-1.7zM6.6 7.4h6.8M6.6 10.4h4.4',
  heart: 'M10 16.6 3.9 10.4a3.8 3.8 0 0 1 5.4-5.4l.7.8.7-.8a3.8 3.8 0 0 1 5.4 5.4z',
  none: '',
};
