package dk.naervaer.simulate.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.simulate.day.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/// HL7 v2 over MLLP, on a connection that stays open: a message, its acknowledgement, the next.
public final class MllpDoor implements Door, AutoCloseable {

    private static final int BEGIN = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final Socket socket;
    private final InputStream in;
    private final Writing writing;

    public MllpDoor(int port, Writing writing) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setSoTimeout(PATIENCE);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.writing = writing;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<Answer> send(List<Message> messages) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(BEGIN);
        frame.writeBytes(writing.hl7(messages.getFirst()).getBytes(UTF_8));
        frame.write(END);
        frame.write(RETURN);
        socket.getOutputStream().write(frame.toByteArray());
        return List.of(Hl7Door.acknowledged(frame()));
    }

    private String frame() throws IOException {
        var text = new ByteArrayOutputStream();
        for (int next = in.read(); next != END; next = in.read()) {
            if (next < 0) throw new IOException("The connection ends");
            if (next != BEGIN) text.write(next);
        }
        if (in.read() != RETURN) throw new IOException("The frame has no end");
        return text.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
