import { FlagError } from '../../support/command-error.js';

/** Options that the publisher of the site sets. */
export interface SiteOptions {
  /** Path of the site on its host, with a slash at both ends: `/`, `/heffl/`. */
  readonly base: string;
  /** Address of the site, with `base` at its end; `undefined` if unknown. */
  readonly address: string | undefined;
  /** Address at which a source file is edited, with `{path}` in it; `undefined` for no links. */
  readonly editUrl: string | undefined;
}

/** Options of a command. */
export interface CommandOptions extends SiteOptions {
  /** Folder that a build writes, relative to the project's root or absolute. */
  readonly out: string;
  /** Port of a preview; `undefined` for the first that is free. */
  readonly port: number | undefined;
}

export const HELP = `Builds the documentation site in dist/site/.

  npm run docs                                            for the root of any static host
  npm run docs -- --base /heffl/                          for a folder of a host
  npm run docs -- --address https://docs.example.com/     names the site in canonical links, sitemap.xml and llms.txt
  npm run docs -- --edit-url 'https://git.example.com/heffl/edit/main/{path}'
  npm run docs -- --out public                            into another folder

The variables DOCS_BASE, DOCS_ADDRESS and DOCS_EDIT_URL say the same; a flag wins over its variable.
npm run docs:dev takes the same flags, and --port.`;

/** Flags of the site's commands. */
export const FLAGS = {
  base: { type: 'string' },
  address: { type: 'string' },
  'edit-url': { type: 'string' },
  out: { type: 'string' },
  port: { type: 'string' },
} as const;

/**
 * Reads flags and variables.
 *
 * @throws {FlagError} a value cannot be used
 */
export function readOptions(flags: Flags, env: NodeJS.ProcessEnv): CommandOptions {
  const address = readAddress(flags.address ?? env['DOCS_ADDRESS']);
  const base = readBase(flags.base ?? env['DOCS_BASE'], address);
  const editUrl = readEditUrl(flags['edit-url'] ?? env['DOCS_EDIT_URL']);
  return { base, address, editUrl, out: flags.out ?? 'dist/site', port: readPort(flags.port) };
}

type Flags = { readonly [Name in keyof typeof FLAGS]?: string | undefined };

function readAddress(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new FlagError(`The address is ${given}. Write a whole one: https://docs.example.com/`);
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

function readBase(given: string | undefined, address: string | undefined): string {
  const ofAddress = address === undefined ? undefined : new URL(address).pathname;
  if (given === undefined || given === '') return ofAddress ?? '/';
  if (!/^\/([\w.~-]+\/)*$/.test(given))
    throw new FlagError(`The base is ${given}. Write a path with a slash at both ends: /heffl/`);
  if (ofAddress !== undefined && ofAddress !== given)
    throw new FlagError(`The base is ${given}, but the address ends in ${ofAddress}. Leave the base out.`);
  return given;
}

function readEditUrl(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined;
  if (!given.includes('{path}') || !/^https?:/.test(given))
    throw new FlagError(`The edit URL is ${given}. Write an address with {path} where the file's path belongs.`);
  return given;
}

function readPort(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new FlagError(`The port is ${given}. Write a number from 0 to 65535.`);
}
