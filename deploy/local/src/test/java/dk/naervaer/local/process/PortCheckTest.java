package dk.naervaer.local.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.local.settings.Ports;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/// A taken port is told before anything starts.
class PortCheckTest {
    @Test
    void a_taken_port_is_named_with_the_process_that_has_it() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(taken.getLocalPort());
            assertThatThrownBy(() -> PortCheck.refuseTaken(ports))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " (front-page)")
                    .hasMessageContaining("by process " + ProcessHandle.current().pid());
        }
    }
}
