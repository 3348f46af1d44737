package org.lscb.scr.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server with one fault. */
final class FaultySmtp implements AutoCloseable {

    enum Fault {
        /** Takes the whole mail and is gone before it says so. */
        DIES_BEFORE_ITS_ANSWER,
        /** Knows no such recipient, for good. */
        REFUSES_THE_ADDRESS,
        /** Lets callers in and never says a word. */
        SAYS_NOTHING
    }

    private final ServerSocket door;
    private final Fault fault;
    private final String refused;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch callers = new CountDownLatch(1);

    /** @param refused the address that it does not know */
    FaultySmtp(Fault fault, String refused) {
        try {
            this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.fault = fault;
        this.refused = refused;
        Thread porter = new Thread(this::serve, "faulty-smtp");
        porter.setDaemon(true);
        porter.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every line of every mail that came in whole. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** Returns when somebody has come in. */
    void awaitCaller() throws InterruptedException {
        callers.await();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                // the caller or this server hung up
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        callers.countDown();
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        if (fault == Fault.SAYS_NOTHING) {
            in.readLine();
            return;
        }
        say(caller, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && fault == Fault.REFUSES_THE_ADDRESS && line.contains(refused)) {
                say(caller, "550 no such mailbox");
            } else if (line.equals("DATA")) {
                say(caller, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    received.add(text);
                }
                if (fault == Fault.DIES_BEFORE_ITS_ANSWER) {
                    return;
                }
                say(caller, "250 taken");
            } else if (line.equals("QUIT")) {
                say(caller, "221 goodbye");
                return;
            } else {
                say(caller, "250 fine");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
