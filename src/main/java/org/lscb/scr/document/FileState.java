package org.lscb.scr.document;

/** What a file field has to say of a file besides its name. */
enum FileState {

    /** It can be downloaded. */
    READY,
    WAITING_FOR_VIRUS_CHECK,
    /** It did not pass the virus check; another has to take its place. */
    HELD_BACK
}
