/** Epoch milliseconds. */
type Millis = number;

interface WidgetExperimentsTable {
  id: string;
  business_id: string;
  widget_key: string;
  code: string;
  /** JSON: what the second look has otherwise. */
  change: string;
  started_at: Millis;
  ended_at: Millis | null;
  kept: string | null;
}

interface WeeklySummariesTable {
  business_id: string;
  /** 0 or 1. */
  is_wanted: number;
  next_at: Millis;
}

/** The tables of experiments and summaries. */
export interface ExperimentTables {
  widget_experiments: WidgetExperimentsTable;
  weekly_summaries: WeeklySummariesTable;
}
