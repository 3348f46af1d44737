package org.lscb.scr.scoping;

import java.util.List;
import org.lscb.scr.form.Option;

/** What an agency is asked for. */
public enum Product {

    IMR("Individual management review"),
    /** For an agency with a single contact. */
    SUMMARY_REPORT("Summary report"),
    CHRONOLOGY("Chronology only"),
    /** On how all health bodies worked, alone and together. */
    HEALTH_OVERVIEW("Health overview report");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    static List<Option> options() {
        return Choices.of(Product.class, Product::title);
    }
}
