package org.lscb.scr.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** A line of the log without the messages of the exceptions that it is about, which many libraries repeat in it. */
public class MessagesLeftOut extends ClassicConverter {

    private static final String LEFT_OUT = "(left out)";
    private static final int DEEPEST = 20;

    @Override
    public String convert(ILoggingEvent event) {
        String text = event.getFormattedMessage();
        IThrowableProxy failure = isOfStartUp(event) ? null : event.getThrowableProxy();
        for (int depth = 0; failure != null && depth < DEEPEST; depth++) {
            String message = failure.getMessage();
            if (text != null && message != null && !message.isBlank()) {
                text = text.replace(message, LEFT_OUT);
            }
            failure = failure.getCause();
        }
        return text;
    }

    /** Why the service does not start has to be told in words, and nobody has typed anything yet. */
    static boolean isOfStartUp(ILoggingEvent event) {
        return "org.springframework.boot.SpringApplication".equals(event.getLoggerName());
    }
}
