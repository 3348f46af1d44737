package org.lscb.scr.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.TypedArgumentConverter;

/** A date of a table as a board writes it, such as {@code Mon 6 Sep 2010}. The wrong day of the week fails the test. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ConvertWith(Day.Converter.class)
@interface Day {

    class Converter extends TypedArgumentConverter<String, LocalDate> {

        private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

        Converter() {
            super(String.class, LocalDate.class);
        }

        @Override
        protected LocalDate convert(String written) {
            return written == null ? null : on(written);
        }

        static LocalDate on(String written) {
            return LocalDate.parse(written, WRITTEN);
        }
    }
}
