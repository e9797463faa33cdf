// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

import { asId, isId } from '../runtime/index.js';
import type { IdKinds } from '../runtime/index.js';
import type {
  ClientId,
  ClientStageId,
  DealId,
  LeadId,
  LeadStageId,
  PipelineId,
  PipelineStageId,
  ProductId,
  ProjectId,
  ProjectPipelineId,
  ProjectStageId,
  QuotationId,
  SourceId,
  TagId,
  TaskId,
  TaxRateId,
  TemplateId,
  UserId,
} from './types.js';

/** What ids are, by their prefix. */
export const idKinds: IdKinds = {
  clt_: 'a client',
  cs_: 'a client stage',
  dl_: 'a deal',
  ld_: 'a lead',
  lstg_: 'a lead stage',
  dpl_: 'a pipeline',
  dps_: 'a pipeline stage',
  prd_: 'a product',
  prj_: 'a project',
  ppl_: 'a project pipeline',
  pps_: 'a project stage',
  qtn_: 'a quotation',
  src_: 'a source',
  tag_: 'a tag',
  tsk_: 'a task',
  txr_: 'a tax rate',
  tpl_: 'a template',
  usr_: 'a user',
};

/** Whether a value is a client id, `clt_` and more. */
export function isClientId(value: unknown): value is `clt_${string}` {
  return isId(value, 'clt_');
}

/**
 * The value as a client id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no client id
 */
export function asClientId(value: unknown): ClientId {
  return asId(value, 'clt_', idKinds) as `clt_${string}`;
}

/** Whether a value is a client stage id, `cs_` and more. */
export function isClientStageId(value: unknown): value is `cs_${string}` {
  return isId(value, 'cs_');
}

/**
 * The value as a client stage id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no client stage id
 */
export function asClientStageId(value: unknown): ClientStageId {
  return asId(value, 'cs_', idKinds) as `cs_${string}`;
}

/** Whether a value is a deal id, `dl_` and more. */
export function isDealId(value: unknown): value is `dl_${string}` {
  return isId(value, 'dl_');
}

/**
 * The value as a deal id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no deal id
 */
export function asDealId(value: unknown): DealId {
  return asId(value, 'dl_', idKinds) as `dl_${string}`;
}

/** Whether a value is a lead id, `ld_` and more. */
export function isLeadId(value: unknown): value is `ld_${string}` {
  return isId(value, 'ld_');
}

/**
 * The value as a lead id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no lead id
 */
export function asLeadId(value: unknown): LeadId {
  return asId(value, 'ld_', idKinds) as `ld_${string}`;
}

/** Whether a value is a lead stage id, `lstg_` and more. */
export function isLeadStageId(value: unknown): value is `lstg_${string}` {
  return isId(value, 'lstg_');
}

/**
 * The value as a lead stage id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no lead stage id
 */
export function asLeadStageId(value: unknown): LeadStageId {
  return asId(value, 'lstg_', idKinds) as `lstg_${string}`;
}

/** Whether a value is a pipeline id, `dpl_` and more. */
export function isPipelineId(value: unknown): value is `dpl_${string}` {
  return isId(value, 'dpl_');
}

/**
 * The value as a pipeline id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no pipeline id
 */
export function asPipelineId(value: unknown): PipelineId {
  return asId(value, 'dpl_', idKinds) as `dpl_${string}`;
}

/** Whether a value is a pipeline stage id, `dps_` and more. */
export function isPipelineStageId(value: unknown): value is `dps_${string}` {
  return isId(value, 'dps_');
}

/**
 * The value as a pipeline stage id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no pipeline stage id
 */
export function asPipelineStageId(value: unknown): PipelineStageId {
  return asId(value, 'dps_', idKinds) as `dps_${string}`;
}

/** Whether a value is a product id, `prd_` and more. */
export function isProductId(value: unknown): value is `prd_${string}` {
  return isId(value, 'prd_');
}

/**
 * The value as a product id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no product id
 */
export function asProductId(value: unknown): ProductId {
  return asId(value, 'prd_', idKinds) as `prd_${string}`;
}

/** Whether a value is a project id, `prj_` and more. */
export function isProjectId(value: unknown): value is `prj_${string}` {
  return isId(value, 'prj_');
}

/**
 * The value as a project id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no project id
 */
export function asProjectId(value: unknown): ProjectId {
  return asId(value, 'prj_', idKinds) as `prj_${string}`;
}

/** Whether a value is a project pipeline id, `ppl_` and more. */
export function isProjectPipelineId(value: unknown): value is `ppl_${string}` {
  return isId(value, 'ppl_');
}

/**
 * The value as a project pipeline id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no project pipeline id
 */
export function asProjectPipelineId(value: unknown): ProjectPipelineId {
  return asId(value, 'ppl_', idKinds) as `ppl_${string}`;
}

/** Whether a value is a project stage id, `pps_` and more. */
export function isProjectStageId(value: unknown): value is `pps_${string}` {
  return isId(value, 'pps_');
}

/**
 * The value as a project stage id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no project stage id
 */
export function asProjectStageId(value: unknown): ProjectStageId {
  return asId(value, 'pps_', idKinds) as `pps_${string}`;
}

/** Whether a value is a quotation id, `qtn_` and more. */
export function isQuotationId(value: unknown): value is `qtn_${string}` {
  return isId(value, 'qtn_');
}

/**
 * The value as a quotation id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no quotation id
 */
export function asQuotationId(value: unknown): QuotationId {
  return asId(value, 'qtn_', idKinds) as `qtn_${string}`;
}

/** Whether a value is a source id, `src_` and more. */
export function isSourceId(value: unknown): value is `src_${string}` {
  return isId(value, 'src_');
}

/**
 * The value as a source id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no source id
 */
export function asSourceId(value: unknown): SourceId {
  return asId(value, 'src_', idKinds) as `src_${string}`;
}

/** Whether a value is a tag id, `tag_` and more. */
export function isTagId(value: unknown): value is `tag_${string}` {
  return isId(value, 'tag_');
}

/**
 * The value as a tag id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no tag id
 */
export function asTagId(value: unknown): TagId {
  return asId(value, 'tag_', idKinds) as `tag_${string}`;
}

/** Whether a value is a task id, `tsk_` and more. */
export function isTaskId(value: unknown): value is `tsk_${string}` {
  return isId(value, 'tsk_');
}

/**
 * The value as a task id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no task id
 */
export function asTaskId(value: unknown): TaskId {
  return asId(value, 'tsk_', idKinds) as `tsk_${string}`;
}

/** Whether a value is a tax rate id, `txr_` and more. */
export function isTaxRateId(value: unknown): value is `txr_${string}` {
  return isId(value, 'txr_');
}

/**
 * The value as a tax rate id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no tax rate id
 */
export function asTaxRateId(value: unknown): TaxRateId {
  return asId(value, 'txr_', idKinds) as `txr_${string}`;
}

/** Whether a value is a template id, `tpl_` and more. */
export function isTemplateId(value: unknown): value is `tpl_${string}` {
  return isId(value, 'tpl_');
}

/**
 * The value as a template id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no template id
 */
export function asTemplateId(value: unknown): TemplateId {
  return asId(value, 'tpl_', idKinds) as `tpl_${string}`;
}

/** Whether a value is a user id, `usr_` and more. */
export function isUserId(value: unknown): value is `usr_${string}` {
  return isId(value, 'usr_');
}

/**
 * The value as a user id.
 *
 * @param value Of which the type does not say that it is one.
 * @throws {ArgumentError} it is no user id
 */
export function asUserId(value: unknown): UserId {
  return asId(value, 'usr_', idKinds) as `usr_${string}`;
}
