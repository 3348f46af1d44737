package org.lscb.scr.form;

/**
 * Name of a process variable. Variables hold ids and routing values only, never text that a person typed and never a name.
 * Each stage of the review names its own in one enum.
 */
public interface RoutingVariable {

    /** The variable's name in the models, in camel case. */
    String key();
}
