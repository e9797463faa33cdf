export const packageName = 'heffl';
