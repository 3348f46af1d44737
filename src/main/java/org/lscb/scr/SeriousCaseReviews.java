package org.lscb.scr;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs a Local Safeguarding Children Board's serious case reviews from referral to closure. */
@SpringBootApplication
public class SeriousCaseReviews {

    public static void main(String[] args) {
        SpringApplication.run(SeriousCaseReviews.class, args);
    }
}
