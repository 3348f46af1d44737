package org.lscb.scr.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lscb.scr.document.VirusScanner.Verdict;
import org.lscb.scr.testing.SampleFiles;

class ClamdTest {

    private FakeClamd daemon;
    private Clamd clamd;

    @BeforeEach
    void aDaemonListens() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        daemon = FakeClamd.at(channel, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        clamd = overTcp(((InetSocketAddress) channel.getLocalAddress()).getPort());
    }

    @AfterEach
    void stop() throws IOException {
        clamd.stop();
        daemon.close();
    }

    @Test
    @DisplayName("the daemon hears the whole content, however long, and its word is taken")
    void clean() {
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);
        assertThat(scan(content)).isEqualTo(Verdict.CLEAN);
        assertThat(daemon.heard()).isEqualTo(content);
    }

    @Test
    void infected() {
        assertThat(scan(SampleFiles.EICAR.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    @DisplayName("what is more than the daemon takes is not infected and not clean")
    void tooLarge() {
        daemon.is(FakeClamd.Mood.FULL_AFTER_1000_BYTES);
        assertThat(scan(new byte[1001])).isEqualTo(Verdict.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "BABBLING", "HANGING_UP"})
    @DisplayName("a daemon that does not answer properly has not answered")
    void unwell(FakeClamd.Mood mood) {
        daemon.is(mood);
        assertThat(scan(new byte[10])).isEqualTo(Verdict.NO_ANSWER);
        daemon.is(FakeClamd.Mood.WELL);
        assertThat(scan(new byte[10])).isEqualTo(Verdict.CLEAN);
    }

    @Test
    @DisplayName("a daemon that is not there has not answered, nor has one that was sent half")
    void away() throws IOException {
        assertThat(clamd.scan(target -> {
            target.write(new byte[100]);
            throw new IOException("the content broke off");
        })).isEqualTo(Verdict.NO_ANSWER);
        daemon.close();
        assertThat(scan(new byte[10])).isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    @DisplayName("it is reached by a Unix socket as well")
    void unixSocket(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("clamd.ctl");
        try (FakeClamd other = FakeClamd.at(ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket))) {
            Clamd overSocket = new Clamd("", 0, socket.toString(), Duration.ofSeconds(5));
            assertThat(overSocket.scan(target -> target.write(new byte[] {1, 2}))).isEqualTo(Verdict.CLEAN);
            assertThat(other.heard()).containsExactly(1, 2);
            overSocket.stop();
        }
    }

    @Test
    @DisplayName("without an address there is nobody to ask")
    void notConfigured() {
        Clamd none = new Clamd("", 3310, "", Duration.ofSeconds(5));
        assertThat(none.isConfigured()).isFalse();
        none.stop();
        assertThat(clamd.isConfigured()).isTrue();
    }

    private Verdict scan(byte[] content) {
        return clamd.scan(target -> target.write(content));
    }

    private static Clamd overTcp(int port) {
        return new Clamd("localhost", port, "", Duration.ofSeconds(5));
    }
}
