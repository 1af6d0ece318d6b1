package dk.naervaer.booking.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An EPJ that listens on MLLP and answers as it is told to.
public final class FakeEpj implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answer = "AA";

    public FakeEpj() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public List<String> heard() {
        return List.copyOf(heard);
    }

    public void answerWith(String code) {
        answer = code;
    }

    private void listen() {
        while (!server.isClosed())
            try (var socket = server.accept()) {
                var message = frame(socket.getInputStream());
                heard.add(message);
                var acknowledgement =
                        "\u000BMSH|^~\\&|EPJ\rMSA|%s|%s\r\u001C\r"
                                .formatted(answer, controlId(message));
                socket.getOutputStream().write(acknowledgement.getBytes(UTF_8));
            } catch (IOException e) {
                if (!server.isClosed()) heard.add("broken: " + e.getClass().getSimpleName());
            }
    }

    private static String controlId(String message) {
        var fields = message.split("\\|", -1);
        return fields.length > 9 ? fields[9] : "";
    }

    private static String frame(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int one = in.read(); one != 0x1C && one != -1; one = in.read())
            if (one != 0x0B) read.write(one);
        return read.toString(UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
