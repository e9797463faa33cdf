import type { ApiModel } from '../model.js';

/** What the emitted package takes over from the workspace's own package.json. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly nodeRange: string;
  /** Packages that the runtime imports, with the exact version the workspace has. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** What an integrator writes after `from`: `heffl` or `heffl/v1`. */
export function specifierOf({ client }: ApiModel): string {
  return client.entryPoint === '.' ? client.package : `${client.package}/${client.entryPoint.replace('./', '')}`;
}
