package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the demonstration says of who can reach it. */
@ExtendWith(OutputCaptureExtension.class)
class DemonstrationDoorTest {

    @Test
    @DisplayName("a demonstration that others can reach says so when it starts")
    void open(CapturedOutput log) throws Exception {
        listening(null);
        assertThat(log).contains("WARN").contains("listens on every address of this machine");
        listening(InetAddress.getByName("0.0.0.0"));
        listening(InetAddress.getByName("192.0.2.7"));
        assertThat(log).contains("listens on 192.0.2.7").contains("server.address").doesNotContain("northbeck-demo");
        assertThat(log.getAll().split("This is the demonstration")).hasSize(4);
    }

    @Test
    @DisplayName("one that this machine alone can reach says nothing")
    void onThisMachine(CapturedOutput log) throws Exception {
        listening(InetAddress.getByName("127.0.0.1"));
        listening(InetAddress.getByName("::1"));
        assertThat(log).doesNotContain("This is the demonstration");
    }

    private static void listening(InetAddress address) {
        ServerProperties server = new ServerProperties();
        server.setAddress(address);
        new DemonstrationDoor(server).warnIfOpen();
    }
}
