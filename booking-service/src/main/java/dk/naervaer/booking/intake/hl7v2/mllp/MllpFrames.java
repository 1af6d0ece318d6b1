package dk.naervaer.booking.intake.hl7v2.mllp;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the messages in what one connection brings, however it is cut: each between 0x0B and 0x1C
/// 0x0D.
final class MllpFrames {

    /// What has been found.
    sealed interface Frame {}

    record Whole(Buffer message) implements Frame {}

    /// Longer than allowed; only how it begins is known.
    record TooLong(Buffer beginning) implements Frame {}

    /// Whoever is there does not speak this protocol.
    record Noise() implements Frame {}

    private static final byte BEGIN = 0x0B;
    private static final byte END = 0x1C;
    private static final int FIRST_SIZE = 4_096;
    private static final int BEGINNING = 4_096;

    private final int longest;
    private byte[] message = new byte[FIRST_SIZE];
    private int length;
    private boolean open;
    private boolean ending;

    MllpFrames(int longest) {
        this.longest = longest;
    }

    /// The frames that are complete by now, in order; nothing comes after noise.
    List<Frame> found(byte[] bytes) {
        var found = new ArrayList<Frame>();
        for (byte next : bytes) {
            if (open) hear(next, found);
            else if (next == BEGIN) begin();
            else if (next != '\r' && next != '\n') return with(found, new Noise());
        }
        return found;
    }

    /// Whether a message has begun and not ended.
    boolean isOpen() {
        return open;
    }

    private static List<Frame> with(List<Frame> found, Frame last) {
        found.add(last);
        return found;
    }

    private void begin() {
        open = true;
        ending = false;
        length = 0;
    }

    private void hear(byte next, List<Frame> found) {
        if (ending && next == '\r') {
            found.add(frame());
            open = false;
            message = new byte[FIRST_SIZE];
            return;
        }
        if (ending) keep(END);
        ending = next == END;
        if (!ending) keep(next);
    }

    private void keep(byte next) {
        if (length <= longest) {
            if (length == message.length)
                message = Arrays.copyOf(message, Math.min(2 * length, longest + 1));
            if (length < message.length) message[length] = next;
            length++;
        }
    }

    private Frame frame() {
        return length > longest
                ? new TooLong(Buffer.buffer(Arrays.copyOf(message, Math.min(BEGINNING, longest))))
                : new Whole(Buffer.buffer(Arrays.copyOf(message, length)));
    }

    static Buffer framed(Buffer answer) {
        return Buffer.buffer(answer.length() + 3)
                .appendByte(BEGIN)
                .appendBuffer(answer)
                .appendByte(END)
                .appendByte((byte) '\r');
    }
}
