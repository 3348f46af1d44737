package org.lscb.scr.engine.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds an answer of the engine back until the gateway has looked at it. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
    private int status = SC_OK;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    int status() {
        return status;
    }

    byte[] content() {
        writer.flush();
        return content.toByteArray();
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
        content.reset();
    }

    @Override
    public void sendError(int code, String message) {
        sendError(code);
    }

    @Override
    public void sendRedirect(String location) {
        sendError(SC_NOT_FOUND);
    }

    @Override
    public void setContentLength(int length) { }

    @Override
    public void setContentLengthLong(long length) { }

    @Override
    public void flushBuffer() { }

    @Override
    public void resetBuffer() {
        content.reset();
    }

    @Override
    public void reset() {
        content.reset();
        status = SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("the engine answers at once");
            }

            @Override
            public void write(int one) {
                content.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                content.write(bytes, offset, length);
            }
        };
    }
}
