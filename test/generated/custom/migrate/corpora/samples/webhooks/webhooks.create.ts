import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const webhook = await hefflV1.webhooks.create({
  name: 'New leads',
  url: 'https://hooks.example.com/heffl',
  events: ['lead.created', 'lead.stageChanged'],
});
console.log(webhook);
