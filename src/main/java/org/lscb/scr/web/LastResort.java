package org.lscb.scr.web;

import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what never reaches the application, such as an address that is none, or that the application failed even to apologise for. Made by name. */
public class LastResort extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        KindOfPath kind = KindOfPath.of(Objects.requireNonNullElse(request.getRequestURI(), "/"));      // none where not even its line could be read
        try {
            ResponseHeaders.put(response, kind, request.isSecure());
            PlainAnswer.write(response, kind, status, status < 500 ? "This request cannot be answered." : "This did not work. Try again later.");
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("nobody to answer any more");
        }
    }
}
