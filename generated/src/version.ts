export const packageName = 'heffl';
export const packageVersion = '0.1.0';
