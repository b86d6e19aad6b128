// Sends through @umami/node and prints what the server answered. Arguments: the server's address, a website's id.
import node from '@umami/node';

const { default: umami, Umami } = node;
const [hostUrl, websiteId] = process.argv.slice(2);
const answers = [];
const keep = async (sending) => {
  const answer = await sending;
  answers.push({ status: answer.status, body: await answer.json() });
};

umami.init({ hostUrl, websiteId });
await keep(umami.track({ url: '/from-node', hostname: 'node.example.com', title: 'From Node' }));
await keep(umami.track('node-event', { plan: 'pro', seats: 3 }));
await keep(umami.identify({ tier: 'gold' }));
await keep(new Umami({ hostUrl, websiteId, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0' }).track({ url: '/other' }));
console.log(JSON.stringify(answers));
