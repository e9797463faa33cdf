import { resolve, type SecuritySchemeObject } from '../../document/document.js';
import type { Settings } from '../../load/settings/load-settings.js';
import type { Problem } from '../../model/problem.js';
import type { ApiPlan } from '../../plan/plan.js';

/** Finds decisions of the settings that the document does not allow. */
export function checkDecisions({ locate }: Settings, apis: readonly ApiPlan[]): Problem[] {
  return apis.flatMap((api) => checkCredential(api, locate));
}

/** The chosen credential must be one of the document, and one that a client can send. */
function checkCredential({ settings, loaded, apiKey, credentials }: ApiPlan, locate: Settings['locate']): Problem[] {
  const { credential, key } = settings;
  const planned = [apiKey, ...(credentials?.schemes ?? [])].map((one) => one?.schemeName);
  if (credential === undefined || planned.includes(credential)) return [];
  const schemes = loaded.document.components?.securitySchemes ?? {};
  const known = Object.keys(schemes).join(', ') || 'none';
  const scheme = Object.hasOwn(schemes, credential) ? schemes[credential] : undefined;
  const message = scheme
    ? `The security scheme "${credential}" is of the type ${resolve<SecuritySchemeObject>(loaded.document, scheme).type}, which is not supported in this form.`
    : `${loaded.rootFile} has no security scheme "${credential}".`;
  const fix = `Write the name of another one (${known}), or leave "credential" out.`;
  return [{ code: 'credential', location: locate('apis', key, 'credential'), message, fix }];
}
