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

/** "Late" beside "12 days late" would say it twice. */
function dateOf({ standing, title, words, due }) {
  const day = new Date(`${due}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
  const stands = element('strong', `scr-standing scr-${standing.toLowerCase().replace('_', '-')}`, standing === 'LATE' || standing === 'DUE_TODAY' ? words : title);
  const rest = standing === 'LATE' || standing === 'DUE_TODAY' ? ` ${day}` : ` ${words}, ${day}`;
  return [stands, element('span', 'scr-when', rest)];
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
    const about = [card.reference && `Review ${card.reference}`, card.agency].filter(Boolean).join(', ');
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

// ---- the tab "Review" of a task

const OPEN_STATES = { LATE: 'Late', DUE_TODAY: 'Due today', AT_RISK: 'At risk', IN_TIME: 'In time' };
const OTHER_STATES = { MET: 'Met', LAPSED: 'Not wanted', WAITING: 'Waiting', STOPPED: 'Not done' };

function row(line) {
  const name = element('th', '', line.what, ...(line.agency ? [element('span', 'scr-agency', line.agency)] : []));
  name.scope = 'row';
  const tag = element('strong', `scr-standing scr-${line.standing.toLowerCase().replace('_', '-')}`,
    OPEN_STATES[line.standing] ?? OTHER_STATES[line.standing] ?? line.standing);
  const stands = line.standing === 'DUE_TODAY' ? [tag] : [tag, ` ${line.words}`];
  return element('tr', line.revised ? 'scr-revised' : '', name, element('td', 'scr-original', line.originalDue || EMPTY),
    element('td', 'scr-now', line.due || EMPTY, ...(line.revised ? [element('span', 'scr-moved', 'date moved')] : [])),
    element('td', 'scr-stands', ...stands), element('td', 'scr-late-by', line.lateBy || EMPTY));
}

function table(reference, lines) {
  const head = element('tr', '', ...['What is due', 'First date', 'Date now', 'How it stands', 'Late by'].map(text => {
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

function choice(label, all, options, selected) {
  const select = element('select', 'form-control input-sm', ...['', ...options].map(value => new Option(value || all, value, false, value === selected)));
  return { select, field: element('label', 'scr-choice', element('span', '', label), select) };
}

function drawChoices(node) {
  const place = element('div', 'scr-choices');
  node.replaceChildren(place);
  ask('tasks/choices').then(({ reviews, agencies }) => {
    const words = chosen();
    const review = choice('Review', 'All reviews', reviews, reviews.find(reference => words.endsWith(reference)));
    const agency = choice('Agency', 'All agencies', agencies, agencies.find(name => words === name || words.startsWith(`${name}, `)));
    const narrow = () => search([agency.select.value, review.select.value].filter(Boolean).join(', '));
    review.select.addEventListener('change', narrow);
    agency.select.addEventListener('change', narrow);
    place.replaceChildren(review.field, agency.field);
  }).catch(() => {});   // the search of the list does the same, by hand
}

const choices = {
  id: 'scr-choices',
  pluginPoint: 'tasklist.list',
  priority: 200,
  render: node => drawChoices(node)
};

export default [card, tab, choices];
