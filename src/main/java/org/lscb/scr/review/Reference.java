package org.lscb.scr.review;

import java.security.SecureRandom;

/** Makes review references: random, so that they say nothing about a child, and free of letters that are taken for digits. */
final class Reference {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() { }

    static String random() {
        return "SCR-" + code(4) + "-" + code(2);
    }

    private static String code(int length) {
        return RANDOM.ints(length, 0, LETTERS.length()).mapToObj(LETTERS::charAt)
            .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
