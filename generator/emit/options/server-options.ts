import type { PropertySignatureStructure } from 'ts-morph';
import type { OwnServers, ServerOptions, ServerVariable } from '../../model/client-options.js';
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
      ...variables.map((variable) => variableProperty(variable)),
    ],
    definition: {
      name: 'servers',
      type: file.type('ServersDefinition', DEFINITION),
      initializer: objectLiteral(definition),
    },
    part: `${file.value('chosenServer', PART)}(servers)`,
  };
}

/** The options for variables in servers of single operations. */
export function ownServerOptions(
  file: FileScope,
  { addresses, variables, isOpen }: OwnServers,
  known: readonly string[],
): OptionsPart {
  const definition = {
    addresses,
    variables: Object.fromEntries(variables.map(definitionOf)),
    isOpen: isOpen || undefined,
  };
  return {
    properties: variables
      .filter(({ option }) => !known.includes(option))
      .map((variable) => variableProperty(variable, OF_OPERATIONS)),
    definition: {
      name: 'ownServers',
      type: file.type('OwnServersDefinition', OWN_SERVERS),
      initializer: objectLiteral(definition),
    },
    part: `${file.value('ownServerVariables', OWN_SERVERS)}(ownServers)`,
  };
}

const OWN_SERVERS = '../runtime/own-server-variables.js';
const OF_OPERATIONS = 'the address of the servers of single operations';

function variableProperty(variable: ServerVariable, place = "the server's address"): PropertySignatureStructure {
  const type = variable.values ? union(variable.values) : 'string';
  return optionProperty(variable.option, type, variableText(variable, place));
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

function variableText({ wireName, variable, description, default: usual }: ServerVariable, place: string): string {
  const value = typeof usual === 'string' ? `\`${usual}\`` : 'that of the environment';
  return [
    `Part \`{${wireName}}\` of ${place}. Default: the environment variable ${variable}, then ${value}.`,
    ...(description === '' ? [] : [description]),
  ].join('\n');
}
