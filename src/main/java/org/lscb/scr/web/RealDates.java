package org.lscb.scr.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Dates and times in addresses, as ISO 8601 writes them. Java knows years that neither the database nor anybody else does. */
@Configuration(proxyBeanMethods = false)
class RealDates implements WebMvcConfigurer {

    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Day());
        registry.addConverter(new Moment());
    }

    private static final class Day implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String typed) {
            return typed.isBlank() ? null : real(LocalDate.parse(typed.strip()));
        }
    }

    private static final class Moment implements Converter<String, Instant> {

        @Override
        public Instant convert(String typed) {
            if (typed.isBlank()) {
                return null;
            }
            Instant moment = Instant.parse(typed.strip());
            real(moment.atZone(ZoneOffset.UTC).toLocalDate());
            return moment;
        }
    }

    private static LocalDate real(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of a calendar");
        }
        return day;
    }
}
