// Demonstration only: moves the service's clock forward, and shows where it stands when somebody else has moved it.
const shown = document.querySelector('.scr-demonstration time');

async function lookAtTheClock() {
  const answer = await fetch(shown.dataset.clock, { headers: { Accept: 'application/json' } });
  if (answer.ok) {
    const { today } = await answer.json();
    shown.dateTime = today;
    shown.textContent = new Date(today).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }
}

if (shown) {
  setInterval(() => document.hidden || lookAtTheClock().catch(() => {}), 10_000);
  document.addEventListener('visibilitychange', () => document.hidden || lookAtTheClock().catch(() => {}));
}

async function moveTheClock(event) {
  const form = event.currentTarget;
  event.preventDefault();
  const told = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const token = document.cookie.match(/(?:^|; )SCR-CSRF=([^;]*)/)?.[1] ?? '';
  button.disabled = true;
  told.textContent = 'Moving the clock ...';
  try {
    const answer = await fetch(form.action, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-SCR-CSRF': decodeURIComponent(token) },
      body: JSON.stringify({ now: `${form.elements.day.value}T09:00:00Z` })
    });
    if (answer.ok) {
      location.reload();
      return;
    }
    told.textContent = (await answer.json()).detail ?? 'The clock could not be moved.';
  } catch {
    told.textContent = 'The server could not be reached.';
  }
  button.disabled = false;
}

for (const form of document.querySelectorAll('#clock, .scr-clock')) {
  form.addEventListener('submit', moveTheClock);
}
