/** Servers that a client chooses from by options. */
export interface ServerOptions {
  /** Addresses by environments, the default first, with their variables in braces. */
  readonly environments: readonly Environment[];
  /** The option that chooses an environment; `undefined` where there is one. */
  readonly environment: ClientOption | undefined;
  readonly variables: readonly ServerVariable[];
  /** True if http is allowed, since the client has no credential. */
  readonly isOpen: boolean;
}

/** A server of the API under a name. */
export interface Environment {
  /** `sandbox`. */
  readonly name: string;
  /** `https://{region}.example.com`. */
  readonly url: string;
}

/** An option of the client, and its environment variable. */
export interface ClientOption {
  /** `notionVersion`. */
  readonly option: string;
  /** `NOTION_NOTION_VERSION`. */
  readonly variable: string;
}

/** A variable in the addresses of servers. */
export interface ServerVariable extends ClientOption {
  /** `region`. */
  readonly wireName: string;
  readonly description: string;
  /** The value without the option; by environment where it is not the same for all. */
  readonly default: string | Readonly<Record<string, string>>;
  /** `undefined` where any is allowed. */
  readonly values: readonly string[] | undefined;
}

/** Servers of single operations whose addresses have variables, which are options of the client. */
export interface OwnServers extends Pick<ServerOptions, 'variables' | 'isOpen'> {
  /** Addresses with their variables in braces. */
  readonly addresses: readonly string[];
}

/** A parameter that nearly all operations have, as an option of the client. */
export interface SharedParameter extends ClientOption {
  /** `Notion-Version`. */
  readonly wireName: string;
  readonly place: 'header' | 'query';
  readonly description: string;
  readonly type: 'string' | 'number' | 'boolean';
  /** The only allowed values; `undefined` where any of the type is. */
  readonly values: readonly (string | number | boolean)[] | undefined;
  /** The value without the option; `undefined` where there is none. */
  readonly default: string | number | boolean | undefined;
  readonly isRequired: boolean;
  /** Operations that do not have it, by their ids. */
  readonly except: readonly string[];
}
/** A function of custom code that is a member of the client class. Its first parameter is the connection. */
export interface ClientMember {
  readonly name: string;
  /** Specifier of its module from the API's folder: `../custom/members.js`. */
  readonly module: string;
  /** Text of its doc comment. */
  readonly docs: string;
}

export interface ClientSettings {
  readonly className: string;
  readonly package: string;
  /** Key of the package's `exports`: `.` or `./v1`. */
  readonly entryPoint: string;
  readonly environment: { readonly apiKey: string; readonly baseUrl: string; readonly log?: string };
  readonly members: readonly ClientMember[];
}
