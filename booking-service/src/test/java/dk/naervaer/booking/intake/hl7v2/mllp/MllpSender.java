package dk.naervaer.booking.intake.hl7v2.mllp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/// An EPJ at the other end of a real connection.
public final class MllpSender implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Socket socket;
    private final InputStream in;

    MllpSender(Socket socket) {
        try {
            this.socket = socket;
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MllpSender to(int port) {
        try {
            return new MllpSender(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String ask(byte[] message) {
        send(framed(message));
        return answer();
    }

    static byte[] framed(byte[] message) {
        return MllpFrames.framed(Buffer.buffer(message)).getBytes();
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty when the connection has been ended.
    String answer() {
        try {
            int first = in.read();
            if (first < 0) return "";
            if (first != 0x0B) throw new AssertionError("Not the begin of an answer: " + first);
            var answer = new ByteArrayOutputStream();
            for (int next = in.read(); next != 0x1C; next = in.read()) {
                if (next < 0) throw new AssertionError("Half an answer");
                answer.write(next);
            }
            if (in.read() != '\r') throw new AssertionError("Not the end of an answer");
            return answer.toString(UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
