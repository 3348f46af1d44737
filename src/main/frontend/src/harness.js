export { startForm, taskForm } from './endpoint.js';
export { open } from './form.js';
export { mount } from './tasklist.js';
