import type { ServerOptions, ServerVariable } from '../../model/client-options.js';
import type { FileScope } from '../support/file-scope.js';
import { literal, objectLiteral } from '../support/literal.js';
import { optionProperty, type OptionsPart } from './options-part.js';

const DEFINITION = '../runtime/settings/server-address.js';
const PART = '../runtime/chosen-server.js';

/** The options that choose a server, and the definition of the servers for the runtime. */
export function serverOptions(file: FileScope, servers: ServerOptions): OptionsPart {
  const { environments, environment, variables, isOpen } = servers;
  const definition = {
    environments: Object.fromEntries(environments.map(({ name, url }) => [name, url])),
    environment,
    variables: variables.length === 0 ? undefined : Object.fromEntries(variables.map(definitionOf)),
    isOpen: isOpen || undefined,
  };
  return {
    properties: [
      ...(environment
        ? [optionProperty(environment.option, union(environments.map(({ name }) => name)), environmentText(servers))]
        : []),
      ...variables.map((variable) =>
        optionProperty(variable.option, variable.values ? union(variable.values) : 'string', variableText(variable)),
      ),
    ],
    definition: {
      name: 'servers',
      type: file.type('ServersDefinition', DEFINITION),
      initializer: objectLiteral(definition),
    },
    part: `${file.value('chosenServer', PART)}(servers)`,
  };
}

function definitionOf({ wireName, option, variable, default: usual, values }: ServerVariable): [string, object] {
  return [wireName, { option, variable, default: usual, values }];
}

function union(values: readonly string[]): string {
  return values.map(literal).join(' | ');
}

function environmentText({ environments, environment }: ServerOptions): string {
  const rows = environments.map(({ name, url }) => `- \`${name}\`: ${url}`);
  const usual = `Default: the environment variable ${environment?.variable}, then \`${environments[0]?.name}\`.`;
  return [`Server that requests go to. ${usual}`, ...rows].join('\n');
}

function variableText({ wireName, variable, description, default: usual }: ServerVariable): string {
  const value = typeof usual === 'string' ? `\`${usual}\`` : 'that of the environment';
  return [
    `Part \`{${wireName}}\` of the server's address. Default: the environment variable ${variable}, then ${value}.`,
    ...(description === '' ? [] : [description]),
  ].join('\n');
}
