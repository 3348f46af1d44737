/**
 * What the guidance says: its editions, and the decision tables of {@code bpmn/*.dmn} that hold its rules.
 *
 * <p>Only what is pinned at the decision to initiate hangs on a {@link org.lscb.scr.guidance.GuidanceVersion}. Publication rule,
 * regional contact, evaluation regime and the rule for an inadequate review each have a key date of their own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Guidance")
package org.lscb.scr.guidance;
