package org.lscb.scr.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What of a case a form shows to whoever opens it, by its facts, its prefilled answers and the files that it links, beyond what the person types.
 * Stands on every class of a form's rules, empty where the form shows nothing of a case. Whoever opens, saves or completes the form has to have
 * a right to all of it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

    /** Shown as it is. */
    Material[] value() default {};

    /** Of which no more is shown than the lines about the own agency or action, or the few facts that the form asks about. */
    Material[] extract() default {};

    /** Of which no more is shown than what comes from health bodies. */
    Material[] health() default {};
}
