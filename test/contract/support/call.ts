import type { Operation } from '../../../generator/model/model.js';

/** Arguments for one call of a generated method. */
export interface Call {
  /** The special part of it: `body vip, no query`. */
  readonly label: string;
  readonly path: readonly unknown[];
  readonly body: unknown;
  /** `undefined` to leave the argument out. */
  readonly query: Readonly<Record<string, unknown>> | undefined;
}

type Method = (...args: unknown[]) => unknown;

/** Calls the method that an operation's id names: `pipelines.stages.create` is `client.pipelines.stages.create()`. */
export function invoke(client: object, operation: Operation, call: Call): unknown {
  const names = operation.id.split('.');
  const verb = names.pop() ?? '';
  let resource = client;
  for (const name of names) {
    const next = (resource as Record<string, unknown>)[name];
    if (typeof next !== 'object' || next === null)
      throw new Error(`The client has no resource ${name} of ${operation.id}`);
    resource = next;
  }
  const method = (resource as Record<string, Method | undefined>)[verb];
  if (!method) throw new Error(`The client has no method ${operation.id}`);
  return method.apply(resource, [
    ...call.path,
    ...(operation.body ? [call.body] : []),
    ...(operation.query ? [call.query] : []),
  ]);
}

/** Every method of a client by its dotted name, found by looking at the objects, not at a description. */
export function methodNames(resource: object, prefix = ''): string[] {
  const prototype = Object.getPrototypeOf(resource) as object;
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name]) => name);
  const children = Object.entries(resource).filter(([name]) => !(prefix === '' && name === 'raw'));
  return [
    ...methods.map((name) => `${prefix}${name}`),
    ...children.flatMap(([name, child]) => methodNames(child as object, `${prefix}${name}.`)),
  ];
}
