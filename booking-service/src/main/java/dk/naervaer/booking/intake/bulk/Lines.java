package dk.naervaer.booking.intake.bulk;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads a body line by line and holds no more of it than one line.
final class Lines {

    static final int LONGEST = 1024 * 1024;
    private static final int BLOCK = 64 * 1024;

    /// @param number in the body, counted from 1
    /// @param tooLong the rest of the line has been passed over
    record Line(long number, Buffer text, boolean tooLong) {}

    private final InputStream body;
    private final byte[] block = new byte[BLOCK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final long most;
    private int at;
    private int filled;
    private long read;
    private long number;

    /// @param most bytes in all; the next one fails
    Lines(InputStream body, long most) {
        this.body = body;
        this.most = most;
    }

    /// The next line that is not blank; empty at the end.
    Optional<Line> next() throws IOException {
        while (fill()) {
            boolean tooLong = readLine();
            number++;
            var text = line.toByteArray();
            if (!isBlank(text)) return Optional.of(new Line(number, Buffer.buffer(text), tooLong));
        }
        return Optional.empty();
    }

    private boolean readLine() throws IOException {
        line.reset();
        boolean tooLong = false;
        while (fill()) {
            int end = at;
            while (end < filled && block[end] != '\n') end++;
            int room = LONGEST - line.size();
            tooLong |= end - at > room;
            line.write(block, at, Math.min(end - at, room));
            boolean ended = end < filled;
            at = ended ? end + 1 : end;
            if (ended) break;
        }
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (at < filled) return true;
        filled = Math.max(0, body.read(block));
        at = 0;
        read += filled;
        if (read > most) throw new IOException("The body is too long");
        return filled > 0;
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) if (!Character.isWhitespace(one)) return false;
        return true;
    }
}
