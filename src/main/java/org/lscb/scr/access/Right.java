package org.lscb.scr.access;

import java.util.Set;

/**
 * A cell of the need-to-know table.
 *
 * @param write      whether it may be changed too, through the tasks that do so
 * @param conditions all of them have to be met
 */
record Right(boolean write, Set<Condition> conditions) { }
