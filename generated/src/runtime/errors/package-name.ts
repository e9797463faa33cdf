// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

export const packageName = 'heffl';
