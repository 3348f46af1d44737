// The form inside Camunda Tasklist: task.html hands over the (empty) Camunda form, whose Complete or Start button
// is held until the server has the answers and finds them right.

import { startForm, taskForm } from './endpoint.js';
import { open } from './form.js';

const PREVENTED = 'camForm submission prevented';   // the one message that Tasklist does not show as an error

const SOMEBODY_ELSES = 'scr-somebody-elses';        // of a task that one sees, but cannot work on
const REFERENCE = /^SCR-/;

/** camForm: Camunda's form; scope: AngularJS's scope of the page; controller: of the <form> in task.html. */
export async function mount(camForm, scope, controller) {
  const node = camForm.formElement[0].parentNode.querySelector('.scr-form');
  const endpoint = camForm.taskId ? taskForm(camForm.taskId) : startForm(camForm.processDefinitionId);
  const locked = () => Boolean(scope.options?.disableForm);

  const card = node.closest('.task-card');
  let gone = false;
  let form = null;
  scope.$on('$destroy', () => {
    gone = true;
    card?.classList.remove(SOMEBODY_ELSES);
    form?.close();
  });
  try {
    form = await open(node, endpoint, { readOnly: locked() });
  } catch (problem) {
    if (!gone) card?.classList.toggle(SOMEBODY_ELSES, problem.elsewhere);
    throw problem;
  }
  if (gone) {
    form.close();
    return form;
  }

  scope.$watch('options.disableForm', () => form.setReadOnly(locked()).catch(() => {}));   // claimed, or given back
  scope.$on('authentication.login.required', event => {
    if (form.dirty) {
      event.preventDefault();   // else Tasklist leaves for its login page
      form.signedOut();
    }
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;   // Tasklist's "Save" would write to the browser's storage
    form.save().catch(() => {});
  });
  hold(camForm, form, scope);
  controller.$setValidity('loaded', true);
  scope.$applyAsync();
  return form;
}

function hold(camForm, form, scope) {
  const submit = camForm.submit.bind(camForm);
  const tasklist = camForm.formElement.injector();
  let completing = false;

  camForm.submit = callback => {
    const refuse = () => scope.$applyAsync(() => callback(new Error(PREVENTED)));
    if (completing) {
      refuse();   // a second click while the first is under way
      return;
    }
    completing = true;
    form.finish().then(({ businessKey }) => {
      camForm.businessKey = businessKey ?? null;
      submit((error, result) => {
        completing = false;
        if (error) {
          form.refused(error);
          refuse();
        } else {
          form.done();
          if (!camForm.taskId) nameTheReview(tasklist, result?.businessKey);
          callback(null, result);
        }
      });
    }, () => {
      completing = false;
      refuse();
    });
  };
}

/** Tasklist only says that the process has been started; people need to know of which review. */
function nameTheReview(tasklist, reference) {
  const notifications = tasklist?.get('Notifications');
  if (!notifications || !REFERENCE.test(reference)) {
    return;
  }
  const tell = notifications.addMessage;
  notifications.addMessage = message => {
    notifications.addMessage = tell;
    tell.call(notifications, { ...message, status: `Started for ${reference}.`, duration: 16_000 });
  };
}
