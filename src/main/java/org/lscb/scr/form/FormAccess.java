package org.lscb.scr.form;

/** Port to the question whether a person may see what a form shows. Asked whenever a form is opened, saved, checked or applied. */
public interface FormAccess {

    /**
     * The person is about to be shown the form. What it shows counts as read.
     *
     * @throws NotThere if the person may not see it; the refusal is on record
     */
    void opens(FormInHand form);

    /**
     * The person saves, checks or completes the form.
     *
     * @throws NotThere if the person may not see what it shows; the refusal is on record
     */
    void uses(FormInHand form);
}
