// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

export const packageName = 'heffl';
