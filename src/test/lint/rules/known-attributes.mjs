import { isA, rule } from './words.mjs';

const OTHERS = /^(xmlns|xsi|modeler)(:|$)/;

/** A misspelt attribute would be ignored in silence. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:BaseElement')) {
    return;
  }
  for (const name of Object.keys(node.$attrs ?? {})) {
    if (!OTHERS.test(name) && !name.startsWith('xml')) {
      reporter.report(node.id ?? node.$type, `unknown attribute ${name}`);
    }
  }
});
