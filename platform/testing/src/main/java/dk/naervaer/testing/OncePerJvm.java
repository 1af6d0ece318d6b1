package dk.naervaer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;

/// Starts a server once, however many class loaders ask: its address is kept as a system property.
final class OncePerJvm {

    static String start(String what, Callable<String> server) {
        var key = "naervaer.testing." + what;
        // Class loaders share System, nothing of ours; a lock per server lets them start at once.
        synchronized (key.intern()) {
            var known = System.getProperty(key);
            if (known != null) return known;
            try {
                var address = server.call();
                System.setProperty(key, address);
                return address;
            } catch (Exception e) {
                throw new IllegalStateException("Cannot start " + what, e);
            }
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void whenTheJvmEnds(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OncePerJvm() {}
}
