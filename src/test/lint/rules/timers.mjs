import { eventDefinitions, isA, isPlainReference, rule } from './words.mjs';

const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/;
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;

/** Rule 13: timers remind; none ends or blocks a case. */
export default rule((node, reporter) => {
  if (!isA(node, 'bpmn:Event')) {
    return;
  }
  const say = text => reporter.report(node.id, text);
  for (const timer of eventDefinitions(node, 'bpmn:TimerEventDefinition')) {
    if (isA(node, 'bpmn:BoundaryEvent') && node.cancelActivity !== false) {
      say('a timer only reminds: cancelActivity="false"');
    }
    if (isA(node, 'bpmn:StartEvent') && node.$parent?.triggeredByEvent && node.isInterrupting !== false) {
      say('a timer only reminds: isInterrupting="false"');
    }
    if (timer.timeCycle) {
      say('a cycle forgets repetitions while the service is down: compute the next date instead');
    }
    const when = (timer.timeDuration ?? timer.timeDate)?.body?.trim();
    const literal = timer.timeDuration ? DURATION : DATE;
    if (!timer.timeCycle && !(when && (isPlainReference(when) || literal.test(when)))) {
      say('a timer says an ISO duration or date, or the one variable that holds it');
    }
  }
});
