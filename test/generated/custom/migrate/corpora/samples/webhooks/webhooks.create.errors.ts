import { BadRequestError, HefflError, HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const webhook = await hefflV1.webhooks.create({
    name: 'New leads',
    url: 'https://hooks.example.com/heffl',
    events: ['lead.created', 'lead.stageChanged'],
  });
  console.log(webhook);
} catch (error) {
  if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
