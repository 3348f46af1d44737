// What Tasklist cannot know of a task: its review, its agency, and its date in words, by the working days of England and Wales. The server
// says all of it, and only of tasks that the person may see; here it is only put in its place.

const home = new URL('../../../../', document.baseURI);
const EMPTY = '–';
const REFERENCE = /^SCR-[A-Z0-9-]+$/;

async function ask(path) {
  const answer = await fetch(new URL(`api/${path}`, home), { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

// ---- the card of a task in a list

const AT_ONCE = 50;
let waiting = new Map();   // of the tasks of one list, asked for together

/** @returns the card of one task; undefined if it is not the person's to see */
function cardOf(taskId) {
  if (!waiting.size) {
    setTimeout(sendOff, 20);
  }
  if (!waiting.has(taskId)) {
    const one = {};
    one.card = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
    waiting.set(taskId, one);
  }
  return waiting.get(taskId).card;
}

function sendOff() {
  const asked = [...waiting];
  waiting = new Map();
  for (let first = 0; first < asked.length; first += AT_ONCE) {
    answer(asked.slice(first, first + AT_ONCE));
  }
}

function answer(asked) {
  ask(`tasks/cards?ids=${asked.map(([id]) => encodeURIComponent(id)).join(',')}`).then(
    cards => asked.forEach(([id, one]) => one.resolve(cards.find(card => card.task === id))),
    problem => asked.forEach(([, one]) => one.reject(problem)));
}

const WORTH_SAYING_FIRST = { AT_RISK: 'At risk', IN_TIME: 'In time' };

/** A word that marks it, and the words; "Late" beside "12 days late" would say it twice. */
function standing(state, words) {
  const mark = (text, ...rest) => [element('strong', `scr-standing scr-${state.toLowerCase().replace('_', '-')}`, text), ...rest];
  const first = WORTH_SAYING_FIRST[state];
  return first ? mark(first, ` ${words}`) : mark(words.charAt(0).toUpperCase() + words.slice(1));
}

function dateOf(card) {
  const day = new Date(`${card.due}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
  return [...standing(card.standing, card.words), `, ${day}`];
}

function drawCard(node, taskId) {
  const place = element('div', 'scr-card');
  node.replaceChildren(place);
  cardOf(taskId).then(card => {
    if (!card) {
      return;
    }
    if (card.due) {
      place.append(element('p', 'scr-due', ...dateOf(card)));
    }
    const about = [REFERENCE.test(card.reference ?? '') ? `Review ${card.reference}` : card.reference, card.agency].filter(Boolean).join(', ');
    if (about) {
      place.append(element('p', 'scr-about', about));
    }
    place.closest('li.task')?.classList.add('scr-has-card');
  }).catch(() => {});   // then the card shows what Tasklist itself knows
}

const card = {
  id: 'scr-card',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: (node, { taskId }) => drawCard(node, taskId)
};

// ---- the date above the form: Tasklist counts it in days, and rounds up

function headOf(taskId) {
  const place = document.querySelector('.task-details .task-card .meta .due-date');
  if (!place || place.dataset.scrTask === taskId) {
    return;
  }
  place.dataset.scrTask = taskId;
  place.classList.remove('scr-worded');
  place.querySelector('.scr-words')?.remove();
  cardOf(taskId).then(card => {
    if (card?.words && place.dataset.scrTask === taskId) {
      place.append(element('span', 'scr-words', card.words));
      place.classList.add('scr-worded');
    }
  }).catch(() => {});
}

// ---- the tab "Review" of a task

function row(line) {
  const name = element('th', '', line.what, ...(line.agency ? [element('span', 'scr-agency', line.agency)] : []));
  name.scope = 'row';
  return element('tr', line.revised ? 'scr-revised' : '', name, element('td', 'scr-original', line.originalDue || EMPTY),
    element('td', 'scr-now', line.due || EMPTY, ...(line.revised ? [element('span', 'scr-moved', 'date moved')] : [])),
    element('td', 'scr-stands', ...standing(line.standing, line.words), ...lateBy(line)));
}

const AFTER_FIRST = / after the first date$/;

/** What the words do not say already: by how much a date was missed that is met by now, and the first date of one that has moved. */
function lateBy(line) {
  return line.lateBy.split('; ').map(days => (!days || AFTER_FIRST.test(days) ? days : `${days} late`)).filter(days => days && days !== line.words)
    .map(days => element('span', 'scr-late-by', days));
}

function table(reference, lines) {
  const head = element('tr', '', ...['What is due', 'First date', 'Date now', 'How it stands'].map(text => {
    const cell = element('th', '', text);
    cell.scope = 'col';
    return cell;
  }));
  const made = element('table', 'table scr-clocks', element('caption', '', `Clocks of ${reference}`), element('thead', '', head),
    element('tbody', '', ...lines.map(row)));
  const scrolls = element('div', 'scr-clocks-frame', made);
  scrolls.tabIndex = 0;
  scrolls.setAttribute('role', 'region');
  scrolls.setAttribute('aria-label', `Clocks of ${reference}`);
  return scrolls;
}

function pageOf(reference) {
  const link = element('a', 'scr-review-page', `Open the page of ${reference}`);
  link.href = new URL(`reviews/${encodeURIComponent(reference)}`, home).href;
  return element('p', '', link);
}

async function review(taskId) {
  const reference = (await cardOf(taskId))?.reference;
  if (!REFERENCE.test(reference ?? '')) {
    return [element('p', '', 'This task belongs to no review.')];
  }
  const clocks = await ask(`reviews/${encodeURIComponent(reference)}/clocks`).catch(() => null);
  if (!clocks) {
    return [element('p', '', `The clocks of ${reference} could not be shown. They may not be yours to see.`)];
  }
  return [clocks.clocks.length ? table(reference, clocks.clocks) : element('p', '', `There is no clock of ${reference} for you to see.`), pageOf(reference)];
}

const tab = {
  id: 'scr-review',
  pluginPoint: 'tasklist.task.detail',
  priority: 50,   // after those of Tasklist, which the style knows by their number
  properties: { label: 'Review' },
  render: (node, { taskId }) => {
    const place = element('div', 'scr-review');
    place.setAttribute('aria-live', 'polite');
    node.replaceChildren(place);
    review(taskId).catch(() => [element('p', '', 'This could not be shown. Open the tab again.')])
      .then(content => place.replaceChildren(...content));
  }
};

// ---- the tasks of one review, of one agency, in any list

const SEARCH = 'searchQuery';

/** The words of ours in the search of the list; the name of a task ends with its agency and its review. */
function chosen() {
  const asked = new URLSearchParams(location.hash.split('?')[1]);
  try {
    return JSON.parse(asked.get(SEARCH) ?? '[]').find(term => term.type === 'name' && term.operator === 'Like')?.value ?? '';
  } catch {
    return '';
  }
}

function search(words) {
  const [route, terms] = location.hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(terms);
  const others = JSON.parse(asked.get(SEARCH) ?? '[]').filter(term => term.type !== 'name' || term.operator !== 'Like');
  asked.set(SEARCH, JSON.stringify(words ? [...others, { type: 'name', operator: 'Like', value: words, name: '' }] : others));
  asked.delete('page');
  location.hash = `${route || '/'}?${asked}`;
}

function choice(label, all, options) {
  const select = element('select', 'form-control input-sm', ...['', ...options].map(value => new Option(value || all, value)));
  return { select, field: element('label', 'scr-choice', element('span', '', label), select) };
}

let drawn = null;   // the two choices, while the list is there

function mark() {
  const words = chosen();
  if (drawn && drawn.words !== words) {   // also when the search was changed by hand
    drawn.words = words;
    drawn.review.select.value = drawn.reviews.find(reference => words.endsWith(reference)) ?? '';
    drawn.agency.select.value = drawn.agencies.find(name => words === name || words.startsWith(`${name}, `)) ?? '';
  }
}

const KEPT_FOR = 15_000;
const isUnderHand = () => [drawn?.review.select, drawn?.agency.select].includes(document.activeElement);

/** What is chosen stays on offer when its last task is done: the list is still narrowed to it. */
const withChosen = (known, offered) => [...new Set([...known, offered?.select.value].filter(Boolean))].sort();

/** What can be chosen changes with the tasks: it is asked for anew whenever another list or task is opened, or the person comes back to the page. */
function offerChoices(place) {
  let askAgain = 0;
  const offer = () => {
    const now = performance.now();   // not the service's time, which can be moved
    if (document.hidden || !place.isConnected || isUnderHand() || now < askAgain) {
      return;
    }
    askAgain = now + KEPT_FOR;
    ask('tasks/choices').then(known => {
      const reviews = withChosen(known.reviews, drawn?.review);
      const agencies = withChosen(known.agencies, drawn?.agency);
      if (!isUnderHand() && (!drawn || `${drawn.reviews}` !== `${reviews}` || `${drawn.agencies}` !== `${agencies}`)) {
        drawChoices(place, reviews, agencies);
      }
    }).catch(() => {});   // the search of the list does the same, by hand
  };
  drawn = null;
  offer();
  document.addEventListener('visibilitychange', offer);
  window.addEventListener('hashchange', offer);
}

function drawChoices(place, reviews, agencies) {
  const review = choice('Review', 'All reviews', reviews);
  const agency = choice('Agency', 'All agencies', agencies);
  const narrow = () => search([agency.select.value, review.select.value].filter(Boolean).join(', '));
  review.select.addEventListener('change', narrow);
  agency.select.addEventListener('change', narrow);
  drawn = { review, agency, reviews, agencies };
  mark();
  place.replaceChildren(review.field, agency.field);
}

const choices = {
  id: 'scr-choices',
  pluginPoint: 'tasklist.list',
  priority: 200,
  render: node => {
    const place = element('div', 'scr-choices');
    node.replaceChildren(place);
    offerChoices(place);
  }
};

new MutationObserver(() => {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (task) {
    headOf(task);
  }
  mark();
}).observe(document.documentElement, { childList: true, subtree: true });

export default [card, tab, choices];
