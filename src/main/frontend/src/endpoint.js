// Where one form keeps its answers: a task, or the form that starts a process.

import { call, url } from './api.js';

/** The form of a task that is waiting. */
export const taskForm = id => endpoint(`api/tasks/${encodeURIComponent(id)}`, { task: id });

/** The form that starts a process. `definition` may be Tasklist's id of it, "key:version:number". */
export const startForm = definition => {
  const key = definition.split(':')[0];
  return endpoint(`api/processes/${encodeURIComponent(key)}`, { process: key });
};

function endpoint(base, owner) {
  return {
    base,

    /** {schema, answers, version, context} */
    load: () => call('GET', `${base}/form`),

    /** {version} */
    put: (version, answers, options) => call('PUT', `${base}/answers`, { version, answers }, options),

    /** {} or {businessKey}; a Problem with `fields` when something is missing or wrong */
    check: async version => await call('POST', `${base}/answers/check`, { version }) ?? {},

    /** {id, name, size} */
    upload(field, file) {
      const body = new FormData();
      Object.entries(owner).forEach(([name, value]) => body.append(name, value));
      body.append('field', field);
      body.append('file', file);
      return call('POST', 'api/documents', body);
    },

    /** {state}: READY, WAITING_FOR_VIRUS_CHECK or HELD_BACK */
    fileState: id => call('GET', `api/documents/${encodeURIComponent(id)}/state`),

    download: id => url(`api/documents/${encodeURIComponent(id)}`)
  };
}
