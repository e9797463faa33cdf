'use strict';
// @ts-check
const crm = require('heffl/v1');

const heffl = new crm.HefflV1({ apiKey: process.env.HEFFL_KEY || 'missing' });

/** @param {string} name */
async function companyByName(name) {
  const { items } = await heffl.clients.list({ limit: 100 });
  const company = items.find((client) => client.type === 'company' && client.name.toLowerCase() === name.toLowerCase());
  return company || heffl.clients.create({ name });
}

/**
 * @param {string} companyName
 * @param {string} title
 * @param {number} price
 */
async function quickDeal(companyName, title, price) {
  const company = await companyByName(companyName);
  const first = (await heffl.pipelines.list()).items[0];
  if (!first) throw new Error('no pipeline');
  const { stages } = await heffl.pipelines.get(first.id);
  const stage = stages && stages[0];
  if (!stage) throw new Error('no stage');
  const deal = await heffl.deals.create({ title, price, clientId: company.id, pipelineId: first.id, stageId: stage.id });
  await heffl.tasks.create({ title: 'Prepare ' + title, entity: 'deals', entityId: deal.id });
  return deal.number;
}

module.exports = { quickDeal };
