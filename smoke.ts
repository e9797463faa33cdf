import { Heffl } from './generated/src/v2/index.js';
let n=0, refused=0; let windowEnd=0, used=0;
const fetch = async (url: string, init: RequestInit) => {
  const now=performance.now();
  if (now>=windowEnd) { windowEnd=now+500; used=0; }
  used++; n++;
  const reset=((windowEnd-now)/1000).toFixed(3);
  const h={'content-type':'application/json','RateLimit-Limit':'10','RateLimit-Remaining':String(Math.max(0,10-used)),'RateLimit-Reset':reset};
  if (used>10) { refused++; return new Response(JSON.stringify({error:{code:'TOO_MANY_REQUESTS',message:'no'}}),{status:429,headers:{...h,'retry-after':reset}}); }
  return new Response(JSON.stringify({id:'dl_1',number:'1',title:'x',contactEmails:[]}),{headers:h});
};
const h = new Heffl({apiKey:'k', fetch, logLevel:'off'});
process.on('exit',()=>console.log('exit', n, refused, h.raw ? '' : '', JSON.stringify((h as any).rateLimit ?? null)));
const t=performance.now();
const r = await Promise.allSettled(Array.from({length:250},()=>h.deals.get('dl_1')));
console.log(r.filter(x=>x.status==='fulfilled').length, 'refused', refused, 'sent', n, ((performance.now()-t)/12000).toFixed(3));
