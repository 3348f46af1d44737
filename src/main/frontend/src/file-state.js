// What the server says of files that are there already: whether they wait for the virus check, or did not pass it.

const WORDS = {
  WAITING_FOR_VIRUS_CHECK: 'waiting for the virus check',
  HELD_BACK: 'did not pass the virus check; remove it and upload another'
};

/** Undefined for a file about which there is nothing to say. */
export const stateWords = state => WORDS[state];

/**
 * Asks for the state of each file, and again as long as one waits. A file about which the server says nothing is left as it is.
 *
 * ask:  id -> promise of {state}
 * tell: (id, state)
 * Answers a function that ends it.
 */
export function watch(ids, ask, tell, pause = 15_000) {
  let timer;
  let ended = false;
  async function look(waiting) {
    const again = [];
    for (const id of waiting) {
      const state = await ask(id).then(answer => answer?.state, () => undefined);
      if (ended) {
        return;
      }
      if (state) {
        tell(id, state);
      }
      if (state === 'WAITING_FOR_VIRUS_CHECK') {
        again.push(id);
      }
    }
    if (again.length) {
      timer = setTimeout(look, pause, again);
    }
  }
  look(ids);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
