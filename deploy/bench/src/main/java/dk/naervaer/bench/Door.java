package dk.naervaer.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/// One kept HTTP connection to a service, as light as can be: it shares the processors with what is
/// measured.
final class Door implements AutoCloseable {

    private static final int TAIL = 300;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String token;
    private byte[] tail = {};

    Door(int port, String token) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        this.token = token;
    }

    /// The status; the body is read and let go.
    int send(Letter letter) throws IOException {
        begin(letter, "Content-Length: " + letter.body().length);
        out.write(letter.body());
        out.flush();
        return answer();
    }

    /// Begins a body whose length nobody knows yet.
    void begin(Letter letter, String length) throws IOException {
        var head =
                "%s %s HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
                        .formatted(letter.method(), letter.path(), token, letter.type(), length);
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
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
            chunked |= lower.startsWith("transfer-encoding:");
        }
        if (chunked) skipChunks();
        else in.skipNBytes(length);
        return status;
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
