// What the board adds to Tasklist: the way to its own pages, and in the demonstration a banner and the service's own time.

const home = new URL('../../../../', document.baseURI);
const MachineDate = Date;

async function serviceTime() {
  const answer = await fetch(new URL('api/clock', home), { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : {};
}

/** "Due in 3 days" and the marks of what is overdue go by the browser's clock; in the demonstration they have to go by the service's. */
function follow(now) {
  const ahead = new MachineDate(now) - MachineDate.now();
  const time = () => MachineDate.now() + ahead;
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length ? args : [time()], self),
    apply: () => new MachineDate(time()).toString(),
    get: (target, name) => (name === 'now' ? time : Reflect.get(target, name))
  });
}

function tell(now) {
  let banner = document.querySelector('.scr-demonstration');
  if (!banner) {
    banner = Object.assign(document.createElement('div'), { className: 'scr-demonstration' });
    banner.setAttribute('role', 'note');
    document.body.prepend(banner);
    document.body.classList.add('scr-demonstrates');
  }
  const day = new MachineDate(now).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
  const words = `Demonstration: invented people and places. Clock: ${day}`;
  if (banner.textContent !== words) {
    banner.textContent = words;
  }
}

async function rehearse() {
  const { now, demo } = await serviceTime();
  if (demo) {
    follow(now);
    tell(now);
  }
  return demo;
}

// Before Tasklist draws its first list; without an answer it shows the time of the machine.
if (await rehearse().catch(() => false)) {
  setInterval(() => document.hidden || rehearse().catch(() => {}), 30_000);
}

const page = (id, priority, text, path) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => node.replaceChildren(Object.assign(document.createElement('a'), { textContent: text, href: new URL(path, home).href }))
});

export default [page('scr-start', 520, 'Start page', ''), page('scr-reviews', 510, 'Reviews', 'reviews')];
