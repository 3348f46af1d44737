/**
 * Tasks and their answers: what a form shows, what was typed into it, and what happens when it is completed.
 * Knows tasks and processes through ports of its own ({@link org.lscb.scr.form.Tasks}, {@link org.lscb.scr.form.Processes}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Forms")
package org.lscb.scr.form;
