import type { Platform } from './platforms.ts';

/** What to do on each platform, in order. */
export const stepsEn: Readonly<Record<Platform, readonly string[]>> = {
  html: [
    'Open the file of the page where people should book.',
    'Paste the two lines where the widget should appear, inside <body>.',
    'Several widgets on a page? Keep one <script> line, and one <booking-widget> line per place.',
    'Save, put it online, then check your site here.',
  ],
  iframe: [
    'Paste the iframe where you want it. No script is needed.',
    'Change 760px if the page scrolls inside the frame: without a script the height does not adapt.',
    'To fill in, add &booking_service=… or &booking_name=… to the address.',
  ],
  react: [
    'Make a file booking.jsx with the first code.',
    'Put <Booking /> into the page. With Next.js, add "use client" as the first line of the file.',
    'With TypeScript, call it booking.tsx and add the second code to a file booking.d.ts.',
  ],
  vue: [
    'Make a component Booking.vue with this code.',
    'Put <Booking /> into the page. With Nuxt too: the script is loaded in the browser only.',
  ],
  framer: [
    'From Insert, Utility, drag an Embed element onto the page.',
    'On the right, choose Type: HTML and paste the code.',
    'Make the element 760 pixels high: Framer puts the code into a frame of its own, which does not grow.',
    'For a floating button, paste the code into the settings of the page instead, Custom Code, end of <body>.',
    'Publish.',
  ],
  wordpress: [
    'Block: paste the first code into the page; it becomes a “Custom HTML” block. WordPress takes away scripts pasted by a role that may not add them: do it with an administrator’s account.',
    'Shortcode: add the second code to the functions.php of your child theme, or with a plugin for code, then write the shortcode where people should book. Every role can place it then.',
    'Link: with the same addition, the address pasted alone on a line becomes the widget (oEmbed).',
    'Empty the cache of your caching plugin, then check your site here.',
  ],
  wix: [
    'In the editor: Add Elements, Embed Code, Embed HTML. Paste the code.',
    'Make the frame 760 pixels high: Wix puts the code into a frame of its own, which does not grow.',
    'For a floating button, use Settings, Custom Code instead, and choose “Body - end”. Wix asks for a published site with a connected domain for that.',
    'Publish.',
  ],
  squarespace: [
    'Edit the page and add a Code block.',
    'Choose HTML, leave “Display source” off, paste the code.',
    'Save. The editor’s preview blocks scripts: look at the page online.',
    'Squarespace keeps scripts for some plans. If the block stays empty, add a button to the address of your page instead (“Link”).',
  ],
  webflow: [
    'Add a Code Embed element where you want it on the page.',
    'Paste the code, save, publish.',
    'The widget appears on the published site, not in the Designer. Webflow asks for a paid plan for added code.',
  ],
  shopify: [
    'Open Online store, Themes, Customize, then the page.',
    'Add a “Custom Liquid” section and paste the code.',
    'Save. For a floating button on the whole site, add the section to the footer.',
  ],
  gtm: [
    'Make a tag of the type “Custom HTML” and paste the code.',
    'Choose the pages that trigger it, then submit the container.',
    'The tag has no place in the page: choose the placement Button or Window, or the widget goes to the very bottom.',
    'Your consent banner may hold the tag back. The widget sets no cookie: put it among the necessary tags.',
  ],
  notion: [
    'In the Notion page, paste the address on an empty line.',
    'Choose “Embed” to see the widget in the page, or keep a link.',
    'Drag the lower edge of the frame until you see the whole calendar.',
  ],
  email: [
    'Button: open the signature settings of your mail program, switch to HTML if it can, paste the first code. In Gmail or Outlook, select and copy the preview instead.',
    'Next times: for one letter, not for a signature. They are today’s and no longer change in a letter that was sent.',
  ],
  qr: [
    'Download the SVG for the printer, the PNG for a document.',
    'Keep the white margin and print it at least 2 cm wide.',
    'Try it with a phone before you print.',
  ],
  link: [
    'Paste the address anywhere: Google profile, Instagram, text message, a button of your site.',
    'Add ?booking_service=… to open a service, ?utm_source=… to know where people come from.',
    'The page works without JavaScript too.',
  ],
};
