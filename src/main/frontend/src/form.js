// One form on a page: loads it, keeps its answers saved, says what is wrong.

import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { url } from './api.js';
import { Draft } from './draft.js';
import { fileField } from './file-field.jsx';
import { merge, place } from './problems.js';
import { style } from './style.js';
import { show } from './summary.js';

flatpickr.l10ns.default.firstDayOfWeek = 1;   // Monday

const LOCKED = 'To fill in this form, claim the task first.';
const NOT_YOURS = 'This is for somebody else to do, so its form is not shown to you. Above you see what it is, who has it and when it is due.';
const unfinished = new Map();   // base -> the last save of a form that has been closed

/**
 * Opens the form of an endpoint (endpoint.js) in an element. `readOnly` shows it without letting anybody write.
 * Resolves with {save, finish, setReadOnly, refused, signedOut, done, close, dirty} once the form is on the screen.
 */
export async function open(node, endpoint, { readOnly = false } = {}) {
  node.classList.add('scr-form');
  node.innerHTML = '<div class="scr-summary" role="alert" tabindex="-1" hidden></div>'
    + '<p class="scr-state">Loading the form ...</p><div class="scr-fields"></div>';
  const [summary, state, fields] = node.children;
  const opened = new OpenForm(endpoint, summary, fields, state, readOnly);
  await style();
  await opened.load();
  return opened;
}

class OpenForm {
  #endpoint; #summary; #fields; #state; #readOnly;
  #form = null; #draft = null; #uploads = new Set(); #finishing = null; #listeners = []; #closed = false; #loads = 0;

  constructor(endpoint, summary, fields, state, readOnly) {
    this.#endpoint = endpoint;
    this.#summary = summary;
    this.#fields = fields;
    this.#state = state;
    this.#readOnly = readOnly;
    this.#listen(window, 'beforeunload', event => {
      if (!this.#leave()) event.preventDefault();
    });
    this.#listen(window, 'pagehide', () => this.#leave());
    this.#listen(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#leave();
      else this.#again();
    });
    this.#listen(window, 'focus', () => this.#again());
    this.#listen(fields, 'focusout', () => this.dirty && !this.#draft.problem && this.save().catch(() => {}));
  }

  /** (Re)loads schema, answers and context; whatever was on the screen before is replaced. */
  async load() {
    const turn = ++this.#loads;
    try {
      await unfinished.get(this.#endpoint.base)?.catch(() => {});
      const task = await this.#endpoint.load();
      if (this.#closed || turn !== this.#loads) return;
      this.#draft?.stop();
      this.#form?.destroy();
      const form = new Form({
        debounce: false,   // else form-js loses what was typed in the last 300 ms when anything else changes the form
        container: this.#fields,
        additionalModules: [fileField(this.#endpoint, this.#uploads)],
        properties: { readOnly: this.#readOnly }
      });
      this.#form = form;
      this.#draft = new Draft({
        version: task.version,
        read: () => form._getSubmitData(),   // not public, but the only way without showing every error at once
        put: this.#endpoint.put,
        tell: told => this.#tell(told)
      });
      const { warnings } = await form.importSchema(prepared(task.schema), { ...task.answers, context: task.context });
      warnings.forEach(warning => console.warn(warning));
      await rendered();
      this.#draft.settle();
      form.on('changed', () => this.#draft.changed());
      this.#state.textContent = this.#readOnly ? LOCKED : '';
      show(this.#summary, []);
    } catch (problem) {
      this.#state.textContent = problem.elsewhere ? NOT_YOURS : '';
      if (!problem.elsewhere) show(this.#summary, [{
        text: `This form could not be loaded: ${problem.message}`,
        actions: problem.signedOut ? [signIn()] : [{ label: 'Try again', run: () => this.load().catch(() => {}) }]
      }]);
      throw problem;
    }
  }

  get dirty() {
    return Boolean(this.#draft?.dirty) && !this.#readOnly;
  }

  save(options) {
    return this.#draft.save(options);
  }

  /** Resolves when the server holds answers that it finds right; shows what is wrong and rejects otherwise. */
  finish() {
    this.#finishing ??= this.#finish().finally(() => { this.#finishing = null; });
    return this.#finishing;
  }

  async #finish() {
    show(this.#summary, []);
    await Promise.all(this.#uploads);
    const local = this.#form.validate();
    try {
      await this.#draft.save({ always: true });
      const result = await this.#endpoint.check(this.#draft.version);
      if (Object.keys(local).length && this.#report(local, {})) throw new Error('fields are missing');
      return result;
    } catch (problem) {
      if (problem.status === 422) this.#report(local, problem.fields, problem.message);
      else if (problem.status !== undefined && problem !== this.#draft.problem) this.#trouble(problem, problem.message);
      throw problem;
    }
  }

  /** The engine refused to complete; it wraps our own words. */
  refused(error) {
    const words = error.message?.match(/Message: '(.*)'\s*$/s)?.[1] ?? error.message;
    show(this.#summary, [{ text: words }]);
  }

  signedOut() {
    show(this.#summary, [{
      text: 'You have been signed out, and your last words are not saved yet. Sign in in another window, then come back here: they are saved at once.',
      actions: [signIn()]
    }], { title: 'Please sign in again' });
  }

  /** Locking saves what was typed. Unlocking loads the form anew, for somebody else may have written in the meantime. */
  async setReadOnly(readOnly) {
    if (readOnly === this.#readOnly) {
      return;
    }
    if (readOnly) {
      if (this.dirty) this.save().catch(() => {});
      this.#readOnly = true;
      this.#form?.setProperty('readOnly', true);
      this.#state.textContent = LOCKED;
    } else {
      this.#readOnly = false;
      await this.load();
    }
  }

  /** The answers have been taken: nothing is left to save. */
  done() {
    this.#draft.stop();
  }

  close() {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#listeners.forEach(stop => stop());
    if (this.dirty) {
      const { base } = this.#endpoint;
      const last = this.save();
      unfinished.set(base, last);
      last.catch(() => {}).finally(() => unfinished.get(base) === last && unfinished.delete(base));
    }
    this.#draft?.stop();
    this.#form?.destroy();
  }

  #listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.#listeners.push(() => target.removeEventListener(type, listener));
  }

  #leave() {
    return this.#readOnly || !this.#draft || (this.#draft.leave() && !this.#uploads.size);
  }

  /** Back in this window, perhaps after signing in in another one. */
  #again() {
    if (this.dirty && this.#draft.problem && !this.#draft.problem.conflict) {
      this.save().catch(() => {});
    }
  }

  #tell({ kind, problem }) {
    if (this.#closed) {
      return;
    }
    if (kind === 'saving') {
      this.#state.textContent = 'Saving ...';
    } else if (kind === 'saved') {
      this.#state.textContent = `Draft saved at ${new Date().toLocaleTimeString('en-GB')}`;
      if (this.#summary.dataset.about === 'saving') this.#clear();
    } else {
      this.#state.textContent = 'NOT SAVED';
      this.#trouble(problem, `Your last words are not saved: ${problem.message}`);
    }
  }

  #clear() {
    delete this.#summary.dataset.about;
    show(this.#summary, []);
  }

  #trouble(problem, words) {
    this.#summary.dataset.about = 'saving';
    if (problem.signedOut) {
      this.signedOut();
    } else if (problem.conflict) {
      this.#conflict(words);
    } else if (problem.status === 422) {
      this.#report({}, problem.fields, words);
    } else {
      show(this.#summary, [{ text: words }], { focus: false });
    }
  }

  /** Whether the answers have changed meanwhile, or the task itself, the version on the server tells. */
  async #conflict(words) {
    const now = await this.#endpoint.load().catch(problem => ({ problem }));
    if (now.problem || now.version === this.#draft.version) {
      show(this.#summary, [{ text: words }]);
      return;
    }
    show(this.#summary, [{
      text: 'This form was changed in another window, or by someone else, after you opened it here. What you typed is still on the screen, but it is not saved.',
      actions: [
        { label: 'Keep what is on this screen', run: () => this.#keepMine() },
        { label: 'Show what was saved there', run: () => this.load().catch(() => {}) }
      ]
    }]);
  }

  async #keepMine() {
    try {
      const { version } = await this.#endpoint.load();
      await this.#draft.replace(version);
      this.#clear();
    } catch {
      // the summary says why
    }
  }

  /** Every field on the screen, rows of lists one by one. */
  #instances() {
    return this.#form.get('formFieldInstanceRegistry').getAllKeyed();
  }

  /** Answers whether there was anything to report. */
  #report(local, server, otherwise) {
    const registry = this.#form.get('formFieldRegistry');
    const { errors, lines } = merge({ instances: this.#instances(), fieldOf: id => registry.get(id), local, server });
    this.#form._setState({ errors });
    const targets = lines.map(line => ({ ...line, target: line.instance ? this.#inputOf(line.instance) : this.#listOf(line.path) }));
    targets.sort((a, b) => inOrder(a.target, b.target));
    if (!targets.length && otherwise) {
      targets.push({ text: otherwise });
    }
    delete this.#summary.dataset.about;
    show(this.#summary, targets.map(({ text, target }) => ({ text, go: target && (() => goTo(target)) })));
    return targets.length > 0;
  }

  #inputOf(instance) {
    const id = `fjs-form-${this.#form._id}-${place(instance).join('_')}`;
    const inputs = [...this.#fields.querySelectorAll(':is(input, select, textarea)')];
    return inputs.find(input => input.id === id) ?? inputs.find(input => input.id.startsWith(`${id}-`)) ?? document.getElementById(id);
  }

  /** A problem of a whole list leads to its heading. */
  #listOf(path) {
    const list = this.#form.get('formFieldRegistry').getAll().find(field => field.path === path && field.type === 'dynamiclist');
    return list && this.#fields.querySelector(`[id="fjs-form-${this.#form._id}-${list.id}"]`);
  }
}

/** Rows out of sight could hide an error. */
function prepared(schema) {
  const copy = structuredClone(schema);
  const visit = components => components?.forEach(component => {
    if (component.type === 'dynamiclist') component.disableCollapse = true;
    visit(component.components);
  });
  visit(copy.components);
  return copy;
}

/** form-js knows the fields on the screen only after Preact has drawn them, which it does in a microtask. */
const rendered = () => new Promise(resolve => setTimeout(resolve));

function inOrder(a, b) {
  if (!a || !b || a === b) {
    return (a ? 1 : 0) - (b ? 1 : 0);
  }
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function goTo(target) {
  if (!target.matches('input, select, textarea, button')) {
    target.tabIndex = -1;
  }
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

const signIn = () => ({ label: 'Sign in in a new window', run: () => window.open(url('login'), '_blank', 'noopener') });
