import { api as v1Api } from '../../generated/src/v1/api.js';
import { HefflV1 } from '../../generated/src/v1/index.js';
import * as v1Pagination from '../../generated/src/v1/pagination.js';
import { api as v2Api } from '../../generated/src/v2/api.js';
import { Heffl } from '../../generated/src/v2/index.js';
import * as v2Pagination from '../../generated/src/v2/pagination.js';
import { buildModel } from '../../generator/build/build-model.js';
import { loadedOf, planOf } from '../generator/support/settings.js';
import type { OpenApiDocument } from '../../generator/document/document.js';
import { operationDisagreements, schemaDisagreements } from '../contract/check/agreement.js';
import { checkOperation } from '../contract/check/check-operation.js';
import { operationsOf, type Contract } from '../contract/support/contract.js';
import { settingsFaults } from '../contract/check/settings-faults.js';
import { closureOf, type DescriptionMutant } from './description-mutants.js';
import { applyEdit } from './edit.js';

const emitted = {
  v1: { api: v1Api, pagination: { ...v1Pagination }, className: HefflV1.name },
  v2: { api: v2Api, pagination: { ...v2Pagination }, className: Heffl.name },
};

/** The part of the suite that notices a mutant; `undefined` for a survivor. A check that breaks notices it too. */
export async function catchDescriptionMutant(
  contract: Contract,
  mutant: DescriptionMutant,
): Promise<string | undefined> {
  const { scope, edit } = mutant;
  const { schemas } = contract;
  if (scope.kind === 'schema') {
    const needed = closureOf(contract.document.components?.schemas ?? {}, scope.name);
    const part: OpenApiDocument = {
      ...contract.document,
      paths: {},
      components: { ...contract.document.components, schemas: everyName(contract, needed, edit) },
    };
    const faults = await noticed(() => schemaDisagreements({ document: applyEdit(part, edit), schemas }, scope.name));
    return faults ? 'schemas' : undefined;
  }
  const document = applyEdit(contract.document, edit);
  const settings = emitted[contract.key as 'v1'];
  if (await noticed(() => settingsFaults(document, contract.api, settings))) return 'settings';
  if (scope.kind === 'settings') return undefined;
  if (await noticed(() => callFaults({ ...contract, document }, scope.id))) return 'calls';
  return (await noticed(() => operationDisagreements({ document, schemas }, scope.id))) ? 'schemas' : undefined;
}

async function noticed(run: () => string[] | Promise<string[]>): Promise<boolean> {
  try {
    return (await run()).length > 0;
  } catch {
    return true;
  }
}

/** The client as it was generated, used as the changed description asks, against an API that keeps to it. */
async function callFaults(contract: Contract, id: string): Promise<string[]> {
  const { document, api } = contract;
  const model = buildModel(planOf(loadedOf(document, api)));
  return checkOperation({ ...contract, served: document, operations: operationsOf(model.resources) }, id);
}

/** A changed reference may lead to a schema that was not needed before. */
function everyName(
  contract: Contract,
  needed: ReturnType<typeof closureOf>,
  { value, pointer }: DescriptionMutant['edit'],
) {
  const target = pointer.at(-1) === '$ref' ? String(value).replace('#/components/schemas/', '') : '';
  return closureOf(contract.document.components?.schemas ?? {}, target, { ...needed });
}
