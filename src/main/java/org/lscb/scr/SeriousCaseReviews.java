package org.lscb.scr;

import java.util.Optional;
import org.lscb.scr.access.VerifyAccessLog;
import org.lscb.scr.encryption.CreateKey;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Runs a Local Safeguarding Children Board's serious case reviews from referral to closure. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)     // two rooms may use the same word
public class SeriousCaseReviews {

    public static void main(String[] args) {
        Optional<String> newKey = CreateKey.run(args);
        if (newKey.isPresent()) {
            System.out.println(newKey.get());
        } else {
            SpringApplication.run(SeriousCaseReviews.class, VerifyAccessLog.prepare(args));
        }
    }
}
