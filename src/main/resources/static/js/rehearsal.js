// Demonstration only: moves the service's clock forward.
const form = document.getElementById('clock');

form?.addEventListener('submit', async event => {
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
});
