package org.lscb.scr.testing;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a person does with the mouse on a page, across all that it loads: a press of the button is one, a choice from a list two. */
public final class Clicks {

    private final AtomicInteger counted = new AtomicInteger();

    private Clicks() { }

    /** Begins to count; call it before the page shows anything. */
    public static Clicks on(Page page) {
        Clicks clicks = new Clicks();
        page.exposeFunction("clicked", times -> clicks.counted.addAndGet(((Number) times[0]).intValue()));
        page.addInitScript("""
            addEventListener('pointerdown', () => clicked(1), true);
            addEventListener('change', event => event.target.matches('select') && clicked(2), true);""");
        return clicks;
    }

    public void fromNow() {
        counted.set(0);
    }

    public int counted() {
        return counted.get();
    }
}
