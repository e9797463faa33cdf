// A program that keeps ids as strings, and wants a field that is new in the workspace to compile before it is pulled.
import 'heffl';

declare module 'heffl' {
  interface Workspace {
    ids: 'string';
    unknownCustomFields: 'allowed';
    customFields: {
      deals: {
        /** Priority. Required. */
        cf_priority: 'High' | 'Low';
      };
    };
  }
}
