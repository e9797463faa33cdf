export const firstNames = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Alan', 'Katherine', 'Donald', 'Radia'] as const;
export const lastNames = ['Lovelace', 'Hopper', 'Dijkstra', 'Liskov', 'Turing', 'Johnson', 'Knuth', 'Perlman'] as const;
export const companyNames = ['Analytical Engines', 'Acme Tools', 'Northern Looms', 'Harbour Logistics'] as const;
export const things = ['Difference engine', 'Loom', 'Compiler', 'Card reader', 'Line printer', 'Relay rack'] as const;
export const verbs = ['Sell', 'Rent out', 'Maintain', 'Deliver', 'Extend'] as const;
