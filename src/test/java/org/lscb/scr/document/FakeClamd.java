package org.lscb.scr.document;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lscb.scr.testing.SampleFiles;

/** Speaks as ClamAV's daemon does, on a real socket, and knows one virus. */
final class FakeClamd implements AutoCloseable {

    enum Mood { WELL, SILENT, BABBLING, HANGING_UP, FULL_AFTER_1000_BYTES }

    private final ServerSocketChannel server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Mood mood = Mood.WELL;
    private volatile byte[] heard = {};

    private FakeClamd(ServerSocketChannel server) {
        this.server = server;
        threads.submit(this::serve);
    }

    static FakeClamd at(ServerSocketChannel channel, SocketAddress address) throws IOException {
        return new FakeClamd(channel.bind(address));
    }

    void is(Mood now) {
        mood = now;
    }

    /** The content that it was sent last. */
    byte[] heard() {
        return heard;
    }

    private Void serve() throws IOException {
        while (server.isOpen()) {
            SocketChannel connection = server.accept();
            threads.submit(() -> {
                converse(connection);
                return null;
            });
        }
        return null;
    }

    private void converse(SocketChannel connection) throws IOException, InterruptedException {
        try (connection) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(connection));
            byte[] command = in.readNBytes(10);
            if (mood == Mood.HANGING_UP || !new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                return;
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
                if (mood == Mood.FULL_AFTER_1000_BYTES && content.size() > 1000) {
                    answer(connection, "INSTREAM size limit exceeded. ERROR\0");
                    return;
                }
            }
            heard = content.toByteArray();
            switch (mood) {
                case SILENT -> Thread.sleep(60_000);
                case BABBLING -> answer(connection, "x".repeat(10_000));
                default -> answer(connection, isInfected() ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
            }
        }
    }

    private boolean isInfected() {
        return new String(heard, StandardCharsets.ISO_8859_1).contains(SampleFiles.EICAR);
    }

    private static void answer(SocketChannel connection, String words) throws IOException {
        Channels.newOutputStream(connection).write(words.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
