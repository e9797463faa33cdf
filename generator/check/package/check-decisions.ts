import { resolve, type SecuritySchemeObject } from '../../document/document.js';
import type { Settings } from '../../load/settings/load-settings.js';
import type { Problem } from '../../model/problem.js';
import type { ApiPlan } from '../../plan/plan.js';

/** Finds decisions of the settings that the document does not allow. */
export function checkDecisions({ locate }: Settings, apis: readonly ApiPlan[]): Problem[] {
  return apis.flatMap((api) => [
    ...checkCredential(api, locate),
    ...checkServers(api, locate),
    ...checkParameters(api, locate),
  ]);
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

/** The document must have each variable in the addresses that the settings write. */
function checkServers({ settings, loaded }: ApiPlan, locate: Settings['locate']): Problem[] {
  const known = (loaded.document.servers ?? []).flatMap(({ variables }) => Object.keys(variables ?? {}));
  return Object.entries(settings.servers ?? {}).flatMap(([name, url]) => {
    const unknown = [...url.matchAll(/\{([^{}]+)\}/g)]
      .flatMap(([, variable = '']) => variable)
      .find((one) => !known.includes(one));
    if (unknown === undefined) return [];
    const message = `The address of "${name}" has the variable {${unknown}}, which no server of ${loaded.rootFile} has.`;
    const fix = `Write one of the document's variables (${known.join(', ') || 'none'}), or a value.`;
    return [{ code: 'servers', location: locate('apis', settings.key, 'servers', name), message, fix }];
  });
}

/** A parameter that is an option of the client must be a header or a query parameter of a method. */
function checkParameters({ settings, loaded, sharedParameters }: ApiPlan, locate: Settings['locate']): Problem[] {
  const planned = sharedParameters.map(({ wireName }) => wireName.toLowerCase());
  return Object.entries(settings.parameters ?? {}).flatMap(([option, wireName]) => {
    if (planned.includes(wireName.toLowerCase())) return [];
    const message = `No method of ${loaded.rootFile} has a header or a query parameter "${wireName}" that is a string, a number or a boolean.`;
    const fix = 'Write the name of another one, or leave it out.';
    return [{ code: 'parameters', location: locate('apis', settings.key, 'parameters', option), message, fix }];
  });
}
