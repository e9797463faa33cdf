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
