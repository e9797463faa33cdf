import { StructureKind, VariableDeclarationKind, type StatementStructures } from 'ts-morph';
import type { ApiModel } from '../../model/model.js';
import { docComment } from '../support/doc-comment.js';
import type { FileScope } from '../support/file-scope.js';
import { credentialOptions } from './credentials.js';
import { parameterOptions } from './parameter-options.js';
import { ownServerOptions, serverOptions } from './server-options.js';

const RUNTIME = '../runtime/index.js';
const CONNECT = '../runtime/connect-with.js';

/** The options that only this client has. */
export interface OwnOptions {
  /** Their type and their definitions. */
  readonly statements: readonly StatementStructures[];
  /** Statement that returns a connection with them. */
  readonly connecting: string;
}

/** The options of a client besides those of every client; `undefined` where there are none. */
export function ownOptions(
  file: FileScope,
  { optionsType, credentials, servers, ownServers, sharedParameters }: ApiModel,
): OwnOptions | undefined {
  if (optionsType === undefined) return undefined;
  const parts = [
    ...(servers ? [serverOptions(file, servers)] : []),
    ...(ownServers ? [ownServerOptions(file, ownServers, servers?.variables.map(({ option }) => option) ?? [])] : []),
    ...(credentials ? [credentialOptions(file, credentials)] : []),
    ...(sharedParameters.length > 0 ? [parameterOptions(file, sharedParameters)] : []),
  ];
  const base = credentials ? file.type('SharedOptions', CONNECT) : file.type('ClientOptions', RUNTIME);
  const list = parts.map(({ part }) => part).join(', ');
  return {
    statements: [
      {
        kind: StructureKind.Interface,
        isExported: true,
        name: optionsType,
        extends: [base],
        docs: [docComment([credentials ? WITH_CREDENTIALS : WITHOUT])],
        properties: parts.flatMap(({ properties }) => properties),
      },
      ...parts.map(({ definition }): StatementStructures => ({
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [definition],
      })),
    ],
    connecting: `return ${file.value('connectWith', CONNECT)}(api, [${list}], options);`,
  };
}

const WITH_CREDENTIALS = 'Settings of a client: those of every client, and its credentials. Each has a default.';
const WITHOUT = 'Settings of a client: those of every client, and its own. Each has a default.';
