package org.lscb.scr.access;

import java.util.Set;

/** Port: what a stage alone knows of a piece of material, such as that the Panel has released it. */
public interface StageKnowledge {

    /** The conditions that the subject meets, as far as this stage can tell; empty if it is not the stage's. */
    Set<Condition> of(Material material, Subject subject);
}
