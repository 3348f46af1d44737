// Brings together what form-js finds wrong and what the server finds wrong. Nothing here touches the page.

/** Where form-js keeps the errors of a field: its id, then the rows that it stands in. */
export const place = instance => [instance.id, ...Object.values(instance.indexes ?? {})];

export const pathOf = instance => instance.valuePath.join('.');

export function problemsAt(errors, instance) {
  const found = place(instance).reduce((at, step) => at?.[step], errors);
  return Array.isArray(found) ? found.filter(text => typeof text === 'string') : [];
}

/** "Interviews, row 2" is told from "Interviews, row 3"; indexes count from 0. */
function rows(instance) {
  const numbers = Object.values(instance.indexes ?? {}).map(index => index + 1);
  return numbers.length ? ` (row ${numbers.join('.')})` : '';
}

/** form-js says "Field is required."; a person needs to hear which. */
function sentence(field, instance, text) {
  const label = (field.label ?? field.dateLabel ?? field.timeLabel ?? field.key) + rows(instance);
  if (text === 'Field is required.') {
    return `${label}: this must be filled in`;
  }
  return `${label}: ${text.replace(/^Field /, 'this ').replace(/\.$/, '')}`;
}

/**
 * instances: the fields on the screen, [{id, valuePath, indexes}]
 * fieldOf:   the schema of a field by its id
 * local:     errors as form-js keeps them
 * server:    {"lessons.0.text": "Lessons: ..."}, whole sentences
 *
 * Answers `errors`, to be shown beside the fields, and `lines`, one for each problem: {instance?, list?, text}.
 */
export function merge({ instances, fieldOf, local, server }) {
  const errors = structuredClone(local);
  const told = new Set();
  for (const instance of instances) {
    const text = server[pathOf(instance)];
    if (text) {
      told.add(pathOf(instance));
      const steps = place(instance);
      const last = steps.pop();
      steps.reduce((at, step) => at[step] ??= [], errors)[last] = [text];
    }
  }
  const lines = instances.flatMap(instance => problemsAt(errors, instance).map(text => ({
    instance,
    text: server[pathOf(instance)] ? text : sentence(fieldOf(instance.id), instance, text)
  })));
  const others = Object.entries(server)
    .filter(([path]) => !told.has(path))
    .map(([path, text]) => ({ path, text }));
  return { errors, lines: [...others, ...lines] };
}
