import { decides, isA, rule } from './words.mjs';

const VALUE = "('[A-Z][A-Z0-9_]*'|true|false|\\d+)";
const TERM = `!?[a-z][A-Za-z0-9]*( (==|!=|>|<|>=|<=) ${VALUE})?`;
const CONDITION = new RegExp(`^\\$\\{${TERM}( (&&|\\|\\|) ${TERM})*\\}$`);

/** Rule 7: a condition reads routing variables and calls nothing; one way out is the default. */
export default rule((node, reporter) => {
  if (isA(node, 'bpmn:SequenceFlow') && node.conditionExpression) {
    const { body = '', language } = node.conditionExpression;
    if (language || !CONDITION.test(body.trim())) {
      reporter.report(node.id, `A condition compares a routing variable, such as \${verdict == 'RETURNED'}: ${body.trim()}`);
    }
    if (node.sourceRef?.default === node) {
      reporter.report(node.id, 'The default way out has no condition');
    }
  }
  if (decides(node) && !node.default) {
    reporter.report(node.id, 'One way out is the default, or an unforeseen value stops the review');
  }
});
