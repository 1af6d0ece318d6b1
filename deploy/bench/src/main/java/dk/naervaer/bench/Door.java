package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One kept HTTP connection to a service, as light as can be: it shares the processors with what is
/// measured.
final class Door implements AutoCloseable {

    /// The head of an answer.
    record Head(int status, List<String> headers) {

        /// What each header of that name says.
        List<String> all(String name) {
            var prefix = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(header -> header.substring(prefix.length()).strip())
                    .toList();
        }

        private boolean chunked() {
            return !all("transfer-encoding").isEmpty();
        }

        private long length() {
            return all("content-length").stream().mapToLong(Long::parseLong).sum();
        }
    }

    /// An answer's status and text.
    record Reply(int status, String text) {}

    private static final int TAIL = 300;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String credentials;
    private byte[] tail = {};

    /// @param credentials a header, as it is sent with every request
    Door(int port, String credentials) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        this.credentials = credentials;
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    /// The status; the body is read and let go.
    int send(Letter letter) throws IOException {
        begin(letter, "Content-Length: " + letter.body().length);
        out.write(letter.body());
        out.flush();
        return answer();
    }

    /// The answer to one letter, with its body.
    Reply reply(Letter letter) throws IOException {
        begin(letter, "Content-Length: " + letter.body().length);
        out.write(letter.body());
        out.flush();
        var head = head();
        return new Reply(head.status(), new String(body(head), UTF_8));
    }

    /// Begins a body whose length nobody knows yet.
    void begin(Letter letter, String length) throws IOException {
        var head =
                "%s %s HTTP/1.1\r\nHost: bench\r\n%s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                        .formatted(
                                letter.method(), letter.path(), credentials, letter.type(), length);
        out.write(head.getBytes(ISO_8859_1));
    }

    void chunk(byte[] part) throws IOException {
        out.write((Integer.toHexString(part.length) + "\r\n").getBytes(ISO_8859_1));
        out.write(part);
        out.write("\r\n".getBytes(ISO_8859_1));
    }

    void flush() throws IOException {
        out.flush();
    }

    int answer() throws IOException {
        var head = head();
        if (head.chunked()) skipChunks();
        else in.skipNBytes(head.length());
        return head.status();
    }

    /// Asks for a page, or for the line that tells of changes.
    Head ask(String path) throws IOException {
        begin(path);
        return head();
    }

    private void begin(String path) throws IOException {
        var head = "GET %s HTTP/1.1\r\nHost: bench\r\n%s\r\n\r\n".formatted(path, credentials);
        out.write(head.getBytes(ISO_8859_1));
        out.flush();
    }

    /// Looks at a page, which must be there, and lets it go: kept, it would have the bench collect
    /// garbage while it measures.
    void look(String path) throws IOException {
        begin(path);
        found(answer(), path);
    }

    /// The whole page, which must be there.
    String page(String path) throws IOException {
        var head = ask(path);
        var body = body(head);
        found(head.status(), path);
        return new String(body, UTF_8);
    }

    private static void found(int status, String path) throws IOException {
        if (status != 200) throw new IOException("The service answers " + status + " to " + path);
    }

    byte[] body(Head head) throws IOException {
        if (!head.chunked()) return in.readNBytes((int) head.length());
        var body = new ByteArrayOutputStream();
        for (var part = chunk(); part.length > 0; part = chunk()) body.write(part);
        return body.toByteArray();
    }

    /// The next part of a chunked answer; empty when it is over.
    byte[] chunk() throws IOException {
        var part = in.readNBytes((int) size());
        in.skipNBytes(2);
        return part;
    }

    private Head head() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        for (var header = line(); !header.isEmpty(); header = line()) headers.add(header);
        return new Head(status, headers);
    }

    private void skipChunks() throws IOException {
        for (long size = size(); size > 0; size = size()) {
            in.skipNBytes(Math.max(0, size - TAIL));
            keep(in.readNBytes((int) Math.min(size, TAIL)));
            in.skipNBytes(2);
        }
        in.skipNBytes(2);
    }

    private void keep(byte[] more) {
        var both = Arrays.copyOf(tail, tail.length + more.length);
        System.arraycopy(more, 0, both, tail.length, more.length);
        tail = Arrays.copyOfRange(both, Math.max(0, both.length - TAIL), both.length);
    }

    /// How the last chunked answer ended.
    String tail() {
        return new String(tail, ISO_8859_1);
    }

    private long size() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("The service hangs up");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
