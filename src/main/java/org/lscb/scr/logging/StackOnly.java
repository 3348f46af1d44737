package org.lscb.scr.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/** An exception as the log shows it: what kind, where, and through what, but never its message. */
public class StackOnly extends ThrowableHandlingConverter {

    private static final int DEEPEST = 20;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        if (event.getThrowableProxy() != null) {
            append(text, "", event.getThrowableProxy(), MessagesLeftOut.isOfStartUp(event), 0);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String before, IThrowableProxy failure, boolean withMessage, int depth) {
        text.append(before).append(failure.getClassName());
        if (withMessage) {
            text.append(": ").append(failure.getMessage());
        }
        text.append(System.lineSeparator());
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        for (int at = 0; at < frames.length - failure.getCommonFrames(); at++) {
            text.append('\t').append(frames[at].getSTEAsString()).append(System.lineSeparator());
        }
        if (failure.getCause() != null && depth < DEEPEST) {
            append(text, "Caused by: ", failure.getCause(), withMessage, depth + 1);
        }
    }
}
