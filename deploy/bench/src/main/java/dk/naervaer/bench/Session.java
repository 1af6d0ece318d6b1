package dk.naervaer.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// A browser's session with a service: signed in once by the code flow, then kept by its cookie.
///
/// @param cookie the header that every request of it carries
record Session(int port, String cookie) {

    private static final String NOBODY = "Accept: text/html";

    /// @param code what the identity provider sends the browser back with
    static Session signIn(int port, String code) throws IOException {
        try (var door = new Door(port, NOBODY)) {
            var sent = door.ask("/login");
            door.body(sent);
            var state = state(redirect(sent));
            try (var back = new Door(port, cookies(sent))) {
                var admitted = back.ask("/login?state=%s&code=%s".formatted(state, code));
                redirect(admitted);
                return new Session(port, cookies(admitted));
            }
        }
    }

    private static URI redirect(Door.Head head) throws IOException {
        var to = head.all("location");
        if (head.status() / 100 != 3 || to.isEmpty())
            throw new IOException("Nobody can sign in: the service answers " + head.status());
        return URI.create(to.getFirst());
    }

    private static String state(URI provider) throws IOException {
        return Arrays.stream(provider.getRawQuery().split("&", -1))
                .filter(one -> one.startsWith("state="))
                .map(one -> one.substring("state=".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("The service asks for no code"));
    }

    private static String cookies(Door.Head head) {
        return head.all("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; ", "Cookie: ", ""));
    }

    Door door() throws IOException {
        return new Door(port, cookie);
    }

    /// So many readers, each of whom looks again as soon as the page is there; how many
    /// milliseconds each look took.
    double[] look(Duration time, int readers, String path) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        var until = System.nanoTime() + time.toNanos();
        new Connections(readers, port, cookie)
                .each(door -> {
                    for (var begin = System.nanoTime(); begin < until; begin = System.nanoTime()) {
                        door.look(path);
                        millis.add((System.nanoTime() - begin) / 1e6);
                    }
                });
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
