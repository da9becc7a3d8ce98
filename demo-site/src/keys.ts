/** Public keys of the widgets the pages show. */
export type DemoKeys = { salon: string; physio: string; tutor: string };

/** The keys the server's sample business is seeded with. */
export const DEMO_KEYS: DemoKeys = {
  salon: 'wgt_demosalon',
  physio: 'wgt_demophysio',
  tutor: 'wgt_demotutor',
};
