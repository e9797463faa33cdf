// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

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

/** Kinds of ids by prefix. */
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

/** True if a value is a client id: a string that begins with `clt_`. */
export function isClientId(value: unknown): value is `clt_${string}` {
  return isId(value, 'clt_');
}

/**
 * Returns the value as a client id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a client id
 */
export function asClientId(value: unknown): ClientId {
  return asId(value, 'clt_', idKinds) as `clt_${string}`;
}

/** True if a value is a client stage id: a string that begins with `cs_`. */
export function isClientStageId(value: unknown): value is `cs_${string}` {
  return isId(value, 'cs_');
}

/**
 * Returns the value as a client stage id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a client stage id
 */
export function asClientStageId(value: unknown): ClientStageId {
  return asId(value, 'cs_', idKinds) as `cs_${string}`;
}

/** True if a value is a deal id: a string that begins with `dl_`. */
export function isDealId(value: unknown): value is `dl_${string}` {
  return isId(value, 'dl_');
}

/**
 * Returns the value as a deal id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a deal id
 */
export function asDealId(value: unknown): DealId {
  return asId(value, 'dl_', idKinds) as `dl_${string}`;
}

/** True if a value is a lead id: a string that begins with `ld_`. */
export function isLeadId(value: unknown): value is `ld_${string}` {
  return isId(value, 'ld_');
}

/**
 * Returns the value as a lead id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a lead id
 */
export function asLeadId(value: unknown): LeadId {
  return asId(value, 'ld_', idKinds) as `ld_${string}`;
}

/** True if a value is a lead stage id: a string that begins with `lstg_`. */
export function isLeadStageId(value: unknown): value is `lstg_${string}` {
  return isId(value, 'lstg_');
}

/**
 * Returns the value as a lead stage id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a lead stage id
 */
export function asLeadStageId(value: unknown): LeadStageId {
  return asId(value, 'lstg_', idKinds) as `lstg_${string}`;
}

/** True if a value is a pipeline id: a string that begins with `dpl_`. */
export function isPipelineId(value: unknown): value is `dpl_${string}` {
  return isId(value, 'dpl_');
}

/**
 * Returns the value as a pipeline id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a pipeline id
 */
export function asPipelineId(value: unknown): PipelineId {
  return asId(value, 'dpl_', idKinds) as `dpl_${string}`;
}

/** True if a value is a pipeline stage id: a string that begins with `dps_`. */
export function isPipelineStageId(value: unknown): value is `dps_${string}` {
  return isId(value, 'dps_');
}

/**
 * Returns the value as a pipeline stage id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a pipeline stage id
 */
export function asPipelineStageId(value: unknown): PipelineStageId {
  return asId(value, 'dps_', idKinds) as `dps_${string}`;
}

/** True if a value is a product id: a string that begins with `prd_`. */
export function isProductId(value: unknown): value is `prd_${string}` {
  return isId(value, 'prd_');
}

/**
 * Returns the value as a product id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a product id
 */
export function asProductId(value: unknown): ProductId {
  return asId(value, 'prd_', idKinds) as `prd_${string}`;
}

/** True if a value is a project id: a string that begins with `prj_`. */
export function isProjectId(value: unknown): value is `prj_${string}` {
  return isId(value, 'prj_');
}

/**
 * Returns the value as a project id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a project id
 */
export function asProjectId(value: unknown): ProjectId {
  return asId(value, 'prj_', idKinds) as `prj_${string}`;
}

/** True if a value is a project pipeline id: a string that begins with `ppl_`. */
export function isProjectPipelineId(value: unknown): value is `ppl_${string}` {
  return isId(value, 'ppl_');
}

/**
 * Returns the value as a project pipeline id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a project pipeline id
 */
export function asProjectPipelineId(value: unknown): ProjectPipelineId {
  return asId(value, 'ppl_', idKinds) as `ppl_${string}`;
}

/** True if a value is a project stage id: a string that begins with `pps_`. */
export function isProjectStageId(value: unknown): value is `pps_${string}` {
  return isId(value, 'pps_');
}

/**
 * Returns the value as a project stage id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a project stage id
 */
export function asProjectStageId(value: unknown): ProjectStageId {
  return asId(value, 'pps_', idKinds) as `pps_${string}`;
}

/** True if a value is a quotation id: a string that begins with `qtn_`. */
export function isQuotationId(value: unknown): value is `qtn_${string}` {
  return isId(value, 'qtn_');
}

/**
 * Returns the value as a quotation id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a quotation id
 */
export function asQuotationId(value: unknown): QuotationId {
  return asId(value, 'qtn_', idKinds) as `qtn_${string}`;
}

/** True if a value is a source id: a string that begins with `src_`. */
export function isSourceId(value: unknown): value is `src_${string}` {
  return isId(value, 'src_');
}

/**
 * Returns the value as a source id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a source id
 */
export function asSourceId(value: unknown): SourceId {
  return asId(value, 'src_', idKinds) as `src_${string}`;
}

/** True if a value is a tag id: a string that begins with `tag_`. */
export function isTagId(value: unknown): value is `tag_${string}` {
  return isId(value, 'tag_');
}

/**
 * Returns the value as a tag id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a tag id
 */
export function asTagId(value: unknown): TagId {
  return asId(value, 'tag_', idKinds) as `tag_${string}`;
}

/** True if a value is a task id: a string that begins with `tsk_`. */
export function isTaskId(value: unknown): value is `tsk_${string}` {
  return isId(value, 'tsk_');
}

/**
 * Returns the value as a task id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a task id
 */
export function asTaskId(value: unknown): TaskId {
  return asId(value, 'tsk_', idKinds) as `tsk_${string}`;
}

/** True if a value is a tax rate id: a string that begins with `txr_`. */
export function isTaxRateId(value: unknown): value is `txr_${string}` {
  return isId(value, 'txr_');
}

/**
 * Returns the value as a tax rate id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a tax rate id
 */
export function asTaxRateId(value: unknown): TaxRateId {
  return asId(value, 'txr_', idKinds) as `txr_${string}`;
}

/** True if a value is a template id: a string that begins with `tpl_`. */
export function isTemplateId(value: unknown): value is `tpl_${string}` {
  return isId(value, 'tpl_');
}

/**
 * Returns the value as a template id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a template id
 */
export function asTemplateId(value: unknown): TemplateId {
  return asId(value, 'tpl_', idKinds) as `tpl_${string}`;
}

/** True if a value is a user id: a string that begins with `usr_`. */
export function isUserId(value: unknown): value is `usr_${string}` {
  return isId(value, 'usr_');
}

/**
 * Returns the value as a user id.
 *
 * @param value Value of any type.
 * @throws {ArgumentError} the value is not a user id
 */
export function asUserId(value: unknown): UserId {
  return asId(value, 'usr_', idKinds) as `usr_${string}`;
}
