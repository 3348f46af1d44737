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
  setInterval(() => document.hidden || rehearse().catch(() => {}), 10_000);
  document.addEventListener('visibilitychange', () => document.hidden || rehearse().catch(() => {}));
}

// Tasklist puts the newest task first unless its address says otherwise; people here look for what falls due first.
const [route, terms] = location.hash.replace(/^#/, '').split('?');
const asked = new URLSearchParams(terms);
if (!asked.has('sorting')) {
  asked.set('sorting', JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  history.replaceState(history.state, '', `#${route || '/'}?${asked}`);
}

// Who does a task, and by when, comes from the models and the clocks: shown, not changed. The server refuses it as well.
const ONLY_SHOWN = '.task-card .due-date, .task-card .followup-date, .task-card .meta .groups, .task-card .meta .assignee .set-value';
for (const type of ['click', 'keydown', 'paste']) {
  document.addEventListener(type, event => {
    if (event.key !== 'Tab' && event.target.closest?.(ONLY_SHOWN)) {
      event.stopPropagation();
      event.preventDefault();
    }
  }, true);
}

/** What a click does nothing on is no stop on the way through the page either. */
function outOfTheWay() {
  for (const shown of document.querySelectorAll(ONLY_SHOWN)) {
    for (const stop of [shown, ...shown.querySelectorAll('[href], [tabindex]')]) {
      stop.removeAttribute('href');
      stop.removeAttribute('tabindex');
    }
  }
}

// Buttons that Tasklist draws as a sign alone, and a field with no label: what a screen reader says of them.
const SPOKEN = {
  '.region-toggle[data-region="filters"]': 'Hide or show the lists',
  '.region-toggle[data-region="list"]': 'Hide or show the tasks of the list',
  '.region-toggle[data-region="task"]': 'Hide or show the task',
  'button[ng-click^="maximizeRegion"]': 'Show the task alone, or all three columns',
  '.tasks-list .sort-direction': 'Turn the order of the tasks round',
  '.tasks-list input[placeholder]': 'Search these tasks'
};

function speak() {
  for (const [silent, words] of Object.entries(SPOKEN)) {
    for (const one of document.querySelectorAll(`${silent}:not([aria-label])`)) {
      one.setAttribute('aria-label', words);
    }
  }
}

/** Tasklist sorts what can be started by its name; most often it is a review. */
function reviewFirst() {
  const list = document.querySelector('.modal-dialog .processes');
  const review = [...list?.children ?? []].find(process => process.textContent.trim() === 'Serious case review');
  if (review && review !== list.firstElementChild) {
    list.prepend(review);
  }
}

new MutationObserver(() => {
  outOfTheWay();
  speak();
  reviewFirst();
}).observe(document.documentElement, { childList: true, subtree: true });

const page = (id, priority, text, path) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => node.replaceChildren(Object.assign(document.createElement('a'), { textContent: text, href: new URL(path, home).href }))
});

export default [page('scr-start', 520, 'Start page', ''), page('scr-reviews', 510, 'Reviews', 'reviews'), page('scr-deadlines', 505, 'Deadlines', 'deadlines')];
