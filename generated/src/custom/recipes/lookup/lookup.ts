import type {
  ClientStage,
  DocumentTemplate,
  Heffl,
  LeadStage,
  Pipeline,
  PipelineStage,
  Product,
  Source,
  Tag,
  User,
} from '../../../v2/index.js';
import { byName, finder, stageFinder, typeFinder } from './finders.js';
import { keepLists } from './keep-lists.js';
import type {
  FindOptions,
  FindStageOptions,
  FindTagOptions,
  FindTemplateOptions,
  LookupOptions,
} from './lookup-options.js';

/**
 * Finders by name. Case, form and the number of spaces do not count; records that are not in use are not found. Each
 * rejects with a NoMatchError, which has the most similar name, or with a SeveralMatchesError, which has two ids.
 */
export interface Lookup {
  product(name: string, options?: FindOptions): Promise<Product>;
  /** By name or e-mail address. */
  user(nameOrEmail: string, options?: FindOptions): Promise<User>;
  template(name: string, options?: FindTemplateOptions): Promise<DocumentTemplate>;
  tag(name: string, options?: FindTagOptions): Promise<Tag>;
  /** A deal pipeline. */
  pipeline(name: string, options?: FindOptions): Promise<Pipeline>;
  /** A stage of deals. */
  stage(name: string, options?: FindStageOptions): Promise<PipelineStage>;
  /** A stage of contacts and companies. */
  clientStage(label: string, options?: FindOptions): Promise<ClientStage>;
  /** A stage of leads. That Heffl lists them is likely, and not documented. */
  leadStage(label: string, options?: FindOptions): Promise<LeadStage>;
  source(name: string, options?: FindOptions): Promise<Source>;
  /** Drops all lists, so that the next search reads its list again. */
  refresh(): void;
}

/**
 * Creates finders of products, users, templates, tags, pipelines, stages and sources by name. A list is read when the first
 * search needs it, once for all who search meanwhile, and kept for 5 minutes. A failed reading is not kept.
 *
 * Requests: none by itself. The first search in a list makes 1, and 1 for each further page if Heffl sends the list in pages;
 * the next ones make none until the list is too old, or `refresh()` is called. Deal stages and pipelines are one list.
 *
 * @param options Limits, strings to find undocumented records by, and options of each request
 * @throws {ArgumentError} an option is invalid
 * @example
 * const find = lookup(heffl);
 * const { id: stageId } = await find.stage('Won', { pipeline: 'Sales' });
 * const { id: ownerUserId } = await find.user('ada@example.com');
 */
export function lookup(heffl: Heffl, options: LookupOptions = {}): Lookup {
  const { texts = {} } = options;
  const { keep, request, refresh } = keepLists(options);
  const pipelines = keep(() => heffl.pipelines.list({}, request));
  return {
    product: finder(
      keep(() => heffl.products.list({}, request)),
      { noun: 'product', texts: byName },
    ),
    user: finder(
      keep(() => heffl.users.list({}, request)),
      { noun: 'user', texts: texts.users ?? (({ name, email }) => [name, email]), option: 'users' },
    ),
    template: typeFinder(
      keep(() => heffl.documentTemplates.list({}, request)),
      { noun: 'template', texts: byName },
    ),
    tag: typeFinder(
      keep(() => heffl.tags.list({}, request)),
      { noun: 'tag', texts: byName },
    ),
    pipeline: finder(pipelines, { noun: 'pipeline', texts: byName }),
    stage: stageFinder(pipelines),
    clientStage: finder(
      keep(() => heffl.clientStages.list({}, request)),
      {
        noun: 'client stage',
        texts: texts.clientStages ?? (({ label, name }) => [label, name]),
        option: 'clientStages',
      },
    ),
    leadStage: finder(
      keep(() => heffl.leadStages.list({}, request)),
      { noun: 'lead stage', texts: ({ label }) => [label] },
    ),
    source: finder(
      keep(() => heffl.sources.list({}, request)),
      { noun: 'source', texts: texts.sources ?? (({ name }) => [name]), option: 'sources' },
    ),
    refresh,
  };
}
