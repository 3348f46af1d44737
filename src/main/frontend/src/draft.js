// Keeps the server's copy of a form's answers in step with the screen.

const PAUSE = 500;             // ms without typing before a draft is saved
const LONGEST = 5_000;         // ms of uninterrupted typing before it is saved all the same
const RETRIES = [2_000, 5_000, 15_000, 30_000];
const LAST_WORDS = 60_000;     // bytes that a browser surely still sends for a page that is gone (it stops at 64 KiB)

/**
 * read():                        the answers as they are on the screen
 * put(version, answers, options) saves them and resolves with {version}
 * tell(state):                   {kind: 'saving' | 'saved' | 'unsaved', problem?}
 */
export class Draft {
  #read; #put; #tell;
  #version; #saved = null; #sending = null;
  #queue = Promise.resolve();
  #pause = null; #firstChange = null; #retry = null; #failures = 0;
  #problem = null; #stopped = false;

  constructor({ version, read, put, tell = () => {} }) {
    this.#version = version;
    this.#read = read;
    this.#put = put;
    this.#tell = tell;
  }

  get version() {
    return this.#version;
  }

  get problem() {
    return this.#problem;
  }

  /** What is on the screen now is what the server holds. */
  settle() {
    this.#saved = JSON.stringify(this.#read());
  }

  get dirty() {
    return !this.#stopped && this.#saved !== null && JSON.stringify(this.#read()) !== this.#saved;
  }

  /** To be called at each change; saves after a pause in the typing. */
  changed() {
    if (!this.dirty) {
      return;
    }
    this.#firstChange ??= Date.now();
    clearTimeout(this.#pause);
    if (!this.#problem?.conflict) {
      const patience = this.#firstChange + LONGEST - Date.now();
      this.#pause = setTimeout(() => this.save().catch(() => {}), Math.max(0, Math.min(PAUSE, patience)));
    }
  }

  /**
   * Takes the answers as they are now. Saves run one after another, so an older draft never overtakes a newer one.
   * `always` sends them even if the server should have them already.
   */
  save({ always = false } = {}) {
    this.#calm();
    const answers = this.#read();
    const text = JSON.stringify(answers);
    const run = this.#queue.catch(() => {}).then(() => this.#send(answers, text, { always }));
    this.#queue = run;
    run.catch(() => {});
    return run;
  }

  /**
   * The page may be gone in a moment. Answers whether every word is on its way;
   * if not, a save has been started and the person should be asked to stay.
   */
  leave() {
    if (!this.dirty) {
      return true;
    }
    const answers = this.#read();
    const text = JSON.stringify(answers);
    if (text === this.#sending?.text && this.#sending.keepalive) {
      return true;
    }
    const fits = new TextEncoder().encode(text).length < LAST_WORDS;
    if (fits && !this.#sending && !this.#problem) {
      this.#calm();
      this.#queue = this.#send(answers, text, { keepalive: true });
      this.#queue.catch(() => {});
      return true;
    }
    this.save().catch(() => {});
    return false;
  }

  /** Someone else has saved: what is on the screen shall replace it. */
  replace(version) {
    this.#version = version;
    this.#problem = null;
    return this.save({ always: true });
  }

  /** Nothing is to be saved any more. */
  stop() {
    this.#calm();
    this.#stopped = true;
  }

  #calm() {
    clearTimeout(this.#pause);
    clearTimeout(this.#retry);
    this.#firstChange = null;
  }

  async #send(answers, text, { always = false, keepalive = false }) {
    if (!always && text === this.#saved) {
      if (this.#problem) {
        this.#problem = null;
        this.#tell({ kind: 'saved' });
      }
      return;
    }
    this.#sending = { text, keepalive };
    this.#tell({ kind: 'saving' });
    try {
      const { version } = await this.#put(this.#version, answers, keepalive ? { keepalive } : undefined);
      this.#version = version;
      this.#saved = text;
      this.#problem = null;
      this.#failures = 0;
      this.#tell({ kind: 'saved' });
    } catch (problem) {
      this.#problem = problem;
      this.#tell({ kind: 'unsaved', problem });
      if (problem.passing && !this.#stopped) {
        const wait = RETRIES[Math.min(this.#failures++, RETRIES.length - 1)];
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => this.dirty && this.save().catch(() => {}), wait);
      }
      throw problem;
    } finally {
      this.#sending = null;
    }
  }
}
