// Output of `npx heffl types pull` for a small workspace.
import 'heffl';

declare module 'heffl' {
  interface Workspace {
    customFields: {
      contacts: {
        /** Industry. One of the options. */
        cf_industry?: 'Retail' | 'Tech';
        /** Company size */
        cf_size?: number;
        /** Source, kept for contacts as one of these */
        cf_source?: 'Web';
      };
      companies: {
        /** Industry */
        cf_industry?: 'Farming' | 'Tech';
        /** Founded on. Required. */
        cf_founded: string;
      };
      deals: {
        /** Priority. Required. */
        cf_priority: 'High' | 'Low';
        /** Tags */
        cf_tags?: ('new' | 'old')[];
        /** Region */
        cf_region?: string;
        /** Amount lost */
        cf_amount_lost?: number;
        /** A type that nobody knows yet */
        cf_odd?: unknown;
      };
      tasks: {};
    };
  }
}
