import type { SharedParameter } from '../../model/client-options.js';
import type { FileScope } from '../support/file-scope.js';
import { literal, objectLiteral } from '../support/literal.js';
import { optionProperty, type OptionsPart } from './options-part.js';

const MODULE = '../runtime/shared-parameters.js';

/** The options for parameters that nearly all operations have, and their definition for the runtime. */
export function parameterOptions(file: FileScope, parameters: readonly SharedParameter[]): OptionsPart {
  return {
    properties: parameters.map((parameter) =>
      optionProperty(
        parameter.option,
        parameter.values ? parameter.values.map(literal).join(' | ') : parameter.type,
        optionText(parameter),
      ),
    ),
    definition: {
      name: 'parameters',
      type: file.type('SharedParameters', MODULE),
      initializer: objectLiteral(Object.fromEntries(parameters.map(definitionOf))),
    },
    part: `${file.value('sharedParameters', MODULE)}(parameters)`,
  };
}

function definitionOf(parameter: SharedParameter): [string, object] {
  const { option, wireName, place, variable, default: usual, isRequired, except } = parameter;
  return [
    option,
    {
      name: wireName,
      in: place,
      variable,
      default: usual,
      isRequired: isRequired || undefined,
      except: except.length === 0 ? undefined : except,
    },
  ];
}

function optionText({ wireName, place, variable, description, default: usual }: SharedParameter): string {
  const what = place === 'header' ? 'Header' : 'Query parameter';
  const value = usual === undefined ? '' : `, then \`${String(usual)}\``;
  return [
    `${what} \`${wireName}\` of every call. That of a call takes precedence. Default: the environment variable ${variable}${value}.`,
    ...(description === '' ? [] : [description]),
  ].join('\n');
}
