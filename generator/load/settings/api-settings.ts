import type { Extensions, PaginationSchemeObject } from '../../document/extension.js';
import { derivedNames, wordsOfPackage, type Environment } from './derived-names.js';
import { readResources, type NamedMethod, type ResourceTree } from './named-methods.js';

/** One API of the package. */
export interface ApiSettings extends Decisions {
  /** Names the API's folder: `v2`. */
  readonly key: string;
  /** Root file of the description. */
  readonly root: string;
  /** Name of the package that the API is part of. */
  readonly package: string;
  readonly className: string;
  /** True if the settings file does not name the class, so that a schema may have the name first. */
  readonly isClassNameDerived?: boolean | undefined;
  /** Key of the package's `exports`: `.` or `./v1`. */
  readonly entryPoint: string;
  /** Names of the environment variables that a client reads. */
  readonly environment: Environment;
  /** Custom module whose exported functions become members of the client class. */
  readonly client: string | undefined;
  /** Overlays that are applied to the description, in this order. Default: none. */
  readonly overlays?: readonly string[] | undefined;
  /** Names of methods. `undefined` where the settings file has no `resources`: then none are added to it. */
  readonly methods?: readonly NamedMethod[] | undefined;
}

/** Decisions that the description, or its shape, makes where the settings do not. */
export interface Decisions {
  /** Pagination schemes by their names. */
  readonly pagination?: Readonly<Record<string, PaginationSchemeObject>> | undefined;
  /** Where the errors of the API have their parts. */
  readonly errors?: Extensions['x-error-envelope'] | undefined;
  readonly rateLimit?: Extensions['x-rate-limit'] | undefined;
  /** Header that every POST is sent with an idempotency key in. */
  readonly idempotencyHeader?: Extensions['x-idempotency-header'] | undefined;
  /** Name of the security scheme of the credential that the client sends. */
  readonly credential?: string | undefined;
  /** Method of authentication of token requests. Default: `client_secret_basic`. */
  readonly tokenAuthMethod?: 'client_secret_basic' | 'client_secret_post' | undefined;
  /** Parameters that are options of the client: names on the wire by options. Default: those that nearly all operations have. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Address of the API. */
  readonly server?: string | undefined;
  /** Addresses by names that a client chooses from, the default first. Variables of the document's servers are in braces. */
  readonly servers?: Readonly<Record<string, string>> | undefined;
}

/** An API as a settings file has it. */
export interface WrittenApi extends Decisions {
  readonly document: string;
  readonly className?: string;
  readonly entryPoint?: string;
  readonly environment?: Partial<Environment>;
  readonly client?: string;
  readonly overlays?: readonly string[];
  readonly resources?: Readonly<Record<string, ResourceTree>>;
}

/** The place of an API in a settings file. */
export interface ApiPlace {
  readonly key: string;
  readonly packageName: string;
  /** True if the package has no other API. */
  readonly isAlone: boolean;
  /** A path of the settings file as one from the project's root. */
  readonly fromRoot: (file: string) => string;
}

/** Settings of one API; what the file leaves out is derived from the name of the package. */
export function toApiSettings(written: WrittenApi, { key, packageName, isAlone, fromRoot }: ApiPlace): ApiSettings {
  const { document, className, entryPoint, environment, client, overlays, resources, ...decisions } = written;
  const words = [...wordsOfPackage(packageName), ...(isAlone ? [] : [key])];
  const derived = derivedNames(words);
  return {
    key,
    root: fromRoot(document),
    package: packageName,
    className: className ?? derived.className,
    isClassNameDerived: className === undefined,
    entryPoint: entryPoint ?? (isAlone ? '.' : `./${key}`),
    environment: environment ? toEnvironment(environment, derived.environment) : derived.environment,
    client,
    overlays: overlays?.map(fromRoot),
    methods: resources && readResources(resources, ['apis', key, 'resources']),
    ...decisions,
  };
}

/** Variables that are written say whether there is one for `log`. */
function toEnvironment({ apiKey, baseUrl, log }: Partial<Environment>, derived: Environment): Environment {
  return {
    apiKey: apiKey ?? derived.apiKey,
    baseUrl: baseUrl ?? derived.baseUrl,
    ...(log !== undefined && { log }),
  };
}
