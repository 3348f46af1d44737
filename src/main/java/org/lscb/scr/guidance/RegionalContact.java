package org.lscb.scr.guidance;

/** Who is told and consulted on the government's side. */
public enum RegionalContact {

    /** The Government Office for the region. */
    GOVERNMENT_OFFICE("Government Office"),
    /** The Department for Education. */
    DFE("Department for Education");

    private final String title;

    RegionalContact(String title) {
        this.title = title;
    }

    /** The contact's name as shown to users. */
    public String title() {
        return title;
    }
}
