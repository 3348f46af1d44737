package org.lscb.scr.scoping;

/** What a block makes wait. Never the whole review. */
public enum BlockKind {

    INTERVIEW("Interview"),
    FAMILY_CONTACT("Contact with the family"),
    PUBLICATION("Publication");

    private final String title;

    BlockKind(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
