// Tasklist looks for its words while it draws the page, and shows their names ("CREATION_DATE") where it draws faster
// than they arrive. It keeps them in the browser from one visit to the next; so we put them there before it begins,
// with a few of our own.

const OUR_WORDS = {
  SIGN_OUT_ACTION: 'Sign out',
  CLAIM_TASK: 'Claim this task',
  UNCLAIM_TASK: 'Give this task back',
  NO_MATCHING_TASK: 'No tasks in this list.',
  SEARCH_PLACEHOLDER: 'Search these tasks'
};

const appRoot = document.querySelector('base').getAttribute('app-root');
const folder = `${appRoot}/app/tasklist/locales/`;

try {
  const answer = await fetch(`${folder}en.json?bust=${window.bust}`);
  const words = await answer.json();
  const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
  kept[`${folder}_locales_data_en_${window.bust}`] = JSON.stringify({ ...words, labels: { ...words.labels, ...OUR_WORDS } });
  localStorage.setItem('camunda-web', JSON.stringify(kept));
} catch (e) {
  console.error(e);
}
