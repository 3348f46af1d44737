package org.lscb.scr.notice;

/** Whom the board writes to about a review. External bodies have no login; they are served by a recorded letter. */
public enum Recipient {

    OFSTED("Ofsted"),
    GOVERNMENT_OFFICE("Government Office"),
    DFE("Department for Education"),
    PCT("Primary Care Trust, for the health regulators"),
    AGENCY("Agency"),
    CDOP("Child death overview panel"),
    CORONER("Coroner"),
    POLICE_OR_CPS("Police or Crown Prosecution Service"),
    FAMILY("Family"),
    CHILDRENS_TRUST("Children's Trust Board"),
    OTHER_LSCB("Other LSCB"),
    MEDIA("Media"),
    BUSINESS_MANAGER("Business manager of the board");

    private final String title;

    Recipient(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
