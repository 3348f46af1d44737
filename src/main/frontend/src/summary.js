// The box above a form that says what is wrong.

/** lines: [{text, go?, actions?: [{label, run}]}]; go() leads to the field. An empty list hides the box. */
export function show(box, lines, { title = 'There is a problem', focus = true } = {}) {
  box.hidden = !lines.length;
  box.replaceChildren(...(lines.length ? [heading(title), list(lines)] : []));
  if (lines.length && focus) {
    box.focus();
    box.scrollIntoView?.({ block: 'nearest' });
  }
}

function heading(text) {
  return Object.assign(document.createElement('h2'), { textContent: text });
}

function list(lines) {
  const node = document.createElement('ul');
  node.append(...lines.map(line));
  return node;
}

function line({ text, go, actions = [] }) {
  const node = document.createElement('li');
  if (go) {
    node.append(button(text, go, 'scr-link'));
  } else {
    node.textContent = text;
  }
  if (actions.length) {
    const row = document.createElement('p');
    row.append(...actions.map(({ label, run }) => button(label, run, 'scr-button')));
    node.append(row);
  }
  return node;
}

function button(text, run, className) {
  const node = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className });
  node.addEventListener('click', run);
  return node;
}
