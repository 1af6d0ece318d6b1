package dk.naervaer.faults.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Stands between clients and one server, and can be told at any moment to spoil what passes.
public final class TcpProxy implements AutoCloseable {

    private static final int PIECE = 16_384;
    private static final int LONGEST_DELAY_MILLIS = 300;

    /// Two sockets that carry one conversation; lost once a byte has been swallowed.
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean lossy;

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void end() {
            lines.remove(this);
            quietly(client);
            quietly(server);
        }
    }

    private final ServerSocket listening;
    private final InetSocketAddress target;
    private final SplittableRandom random;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    private TcpProxy(ServerSocket listening, int target, SplittableRandom random) {
        this.listening = listening;
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
        this.random = random;
    }

    /// @param port 0 takes any free one
    public static TcpProxy open(int port, int target, SplittableRandom random) {
        try {
            var listening = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
            var proxy = new TcpProxy(listening, target, random);
            Thread.startVirtualThread(proxy::accept);
            return proxy;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void set(Mode next) {
        mode = next;
        if (next == Mode.CUT) lines.forEach(Line::end);
        if (next == Mode.PASS) lines.stream().filter(line -> line.lossy).forEach(Line::end);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        var server = new Socket();
        var line = new Line(client, server);
        lines.add(line);
        try {
            if (mode == Mode.CUT) throw new IOException("cut");
            client.setTcpNoDelay(true);
            server.connect(target, 2000);
            server.setTcpNoDelay(true);
        } catch (IOException unreachable) {
            line.end();
            return;
        }
        Thread.startVirtualThread(() -> carry(line, client, server, false));
        carry(line, server, client, true);
    }

    private void carry(Line line, Socket from, Socket to, boolean answers) {
        var piece = new byte[PIECE];
        try {
            for (var read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                switch (mode) {
                    case PASS -> {}
                    case CUT -> throw new IOException("cut");
                    case BLACK_HOLE -> line.lossy = true;
                    case DELAY -> pause();
                    case DROP_RESPONSE -> {
                        if (answers) throw new IOException("dropped");
                    }
                }
                if (!line.lossy) to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException ended) {
            // Both ends learn it below.
        } finally {
            line.end();
        }
    }

    private void pause() {
        int millis;
        synchronized (random) {
            millis = random.nextInt(LONGEST_DELAY_MILLIS);
        }
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
        lines.forEach(Line::end);
    }
}
