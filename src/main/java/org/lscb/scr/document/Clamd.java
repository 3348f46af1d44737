package org.lscb.scr.document;

import jakarta.annotation.PreDestroy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon, over TCP or a Unix socket, by its command INSTREAM: the content in pieces, each after its length in four bytes, ended
 * by the length 0. A whole conversation has one time; when it is over the connection is closed, wherever the conversation stands.
 */
@Component
class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress address;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "virus-scanner-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param host   name or address of the machine; empty if there is none, or it is reached by a Unix socket
     * @param socket path of the Unix socket; empty if there is none
     */
    Clamd(@Value("${scr.clamav.host}") String host, @Value("${scr.clamav.port}") int port, @Value("${scr.clamav.socket}") String socket,
          @Value("${scr.clamav.within}") Duration patience) {
        this.address = !socket.isBlank() ? UnixDomainSocketAddress.of(Path.of(socket))
            : host.isBlank() ? null : InetSocketAddress.createUnresolved(host, port);
        this.patience = patience;
    }

    @Override
    public boolean isConfigured() {
        return address != null;
    }

    @Override
    public Verdict scan(Content content) {
        try (SocketChannel connection = connection()) {
            ScheduledFuture<?> end = watch.schedule(() -> close(connection), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                connection.connect(resolved());
                return verdict(conversation(connection, content));
            } finally {
                end.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The virus scanner cannot be asked: {}", e.getClass().getName());
            return Verdict.NO_ANSWER;
        }
    }

    private SocketChannel connection() throws IOException {
        return address instanceof UnixDomainSocketAddress ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    /** A name is looked up each time: the scanner may have moved. */
    private SocketAddress resolved() {
        return address instanceof InetSocketAddress named ? new InetSocketAddress(named.getHostString(), named.getPort()) : address;
    }

    /** When the daemon has heard too much it answers and closes; then what it said counts, not that the rest could not be sent. */
    private static String conversation(SocketChannel connection, Content content) throws IOException {
        IOException cut = null;
        try {
            OutputStream out = Channels.newOutputStream(connection);
            out.write(COMMAND);
            Pieces pieces = new Pieces(out);
            content.writeTo(pieces);
            pieces.end();
        } catch (IOException e) {
            cut = e;
        }
        Optional<String> answer = answer(connection);
        if (answer.isPresent()) {
            return answer.get();
        }
        throw cut != null ? cut : new IOException("no answer");
    }

    private static Optional<String> answer(SocketChannel connection) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && connection.read(answer) >= 0) {
            int length = answer.position();
            if (length > 0 && (answer.get(length - 1) == 0 || answer.get(length - 1) == '\n')) {
                return Optional.of(new String(answer.array(), 0, length - 1, StandardCharsets.US_ASCII).strip());
            }
        }
        return Optional.empty();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        } else if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        } else if (answer.contains("size limit exceeded")) {
            return Verdict.TOO_LARGE;
        }
        LOG.warn("The virus scanner gave an answer of {} characters that is not known", answer.length());
        return Verdict.NO_ANSWER;
    }

    private static void close(SocketChannel connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("A connection to the virus scanner did not close well", e);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    private static final class Pieces extends FilterOutputStream {

        Pieces(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length;) {
                int now = Math.min(PIECE, length - done);
                out.write(ByteBuffer.allocate(4 + now).putInt(now).put(bytes, from + done, now).array());
                done += now;
            }
        }

        /** The end of the content is not the end of the conversation. */
        void end() throws IOException {
            out.write(new byte[4]);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
