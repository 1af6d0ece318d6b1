package dk.naervaer.faults.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private static final int SHORT = 300;

    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable ServerSocket echo;
    private @Nullable TcpProxy proxy;

    @BeforeEach
    void open() throws IOException {
        var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        echo = server;
        proxy = TcpProxy.open(0, server.getLocalPort(), new SplittableRandom(1));
        Thread.startVirtualThread(() -> serve(server));
    }

    @AfterEach
    void close() throws IOException {
        if (proxy != null) proxy.close();
        if (echo != null) echo.close();
    }

    private void serve(ServerSocket server) {
        try {
            while (true) {
                var client = server.accept();
                Thread.startVirtualThread(() -> answer(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket client) {
        try (client) {
            for (var one = client.getInputStream().read();
                    one >= 0;
                    one = client.getInputStream().read()) {
                asked.incrementAndGet();
                client.getOutputStream().write(one);
            }
        } catch (IOException closed) {
            // The other side is gone.
        }
    }

    private TcpProxy proxy() {
        if (proxy == null) throw new IllegalStateException("Not open");
        return proxy;
    }

    private Socket client() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy().port());
        client.setSoTimeout(5000);
        return client;
    }

    private static int ask(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    @Test
    void what_is_said_passes_both_ways() throws IOException {
        try (var client = client()) {
            assertThat(ask(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void a_cut_ends_what_is_open_and_what_comes_until_it_is_mended() throws IOException {
        try (var before = client()) {
            assertThat(ask(before, 1)).isEqualTo(1);
            proxy().set(Mode.CUT);
            assertThat(isOver(before)).isTrue();
            try (var during = client()) {
                assertThat(isOver(during)).isTrue();
            }
        }
        proxy().set(Mode.PASS);
        try (var after = client()) {
            assertThat(ask(after, 2)).isEqualTo(2);
        }
    }

    private static boolean isOver(Socket client) {
        try {
            client.getOutputStream().write(3);
            return client.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        } catch (IOException other) {
            return false;
        }
    }

    @Test
    void a_black_hole_says_nothing_and_a_mended_line_cannot_go_on_with_bytes_missing()
            throws IOException {
        try (var client = client()) {
            assertThat(ask(client, 1)).isEqualTo(1);
            proxy().set(Mode.BLACK_HOLE);
            client.setSoTimeout(SHORT);
            assertThatThrownBy(() -> ask(client, 2)).isInstanceOf(SocketTimeoutException.class);
            assertThat(asked).hasValue(1);
            proxy().set(Mode.PASS);
            client.setSoTimeout(5000);
            assertThat(isOver(client)).isTrue();
        }
    }

    @Test
    void a_dropped_response_means_that_the_server_has_heard_and_the_client_does_not_know()
            throws IOException {
        try (var client = client()) {
            proxy().set(Mode.DROP_RESPONSE);
            assertThat(isOver(client)).isTrue();
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void a_delay_lets_everything_through_in_the_end() throws IOException {
        try (var client = client()) {
            proxy().set(Mode.DELAY);
            assertThat(ask(client, 9)).isEqualTo(9);
        }
    }
}
