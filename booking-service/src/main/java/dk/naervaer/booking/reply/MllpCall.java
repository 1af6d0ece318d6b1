package dk.naervaer.booking.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Sends one HL7 message over MLLP and waits for its acknowledgement.
@Singleton
class MllpCall {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte START = 0x0B;
    private static final byte END = 0x1C;
    private static final byte RETURN = 0x0D;
    private static final int LONGEST = 100_000;

    private final NetClient client;

    MllpCall(Vertx vertx) {
        this.client =
                vertx.createNetClient(
                        new NetClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
    }

    /// The text of the acknowledgement; fails when none comes in ten seconds.
    ///
    /// @param address `host:port`
    Uni<String> send(String address, String message) {
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        return client.connect(port, address.substring(0, colon))
                .flatMap(socket ->
                        answer(socket, message).onTermination().call(() -> socket.close()))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private static Uni<String> answer(NetSocket socket, String message) {
        var frame =
                io.vertx.core.buffer.Buffer.buffer()
                        .appendByte(START)
                        .appendBytes(message.getBytes(UTF_8))
                        .appendByte(END)
                        .appendByte(RETURN);
        var read = io.vertx.core.buffer.Buffer.buffer();
        var answered =
                socket.toMulti()
                        .map(Buffer::getDelegate)
                        .invoke(read::appendBuffer)
                        .select()
                        .where(_ -> isWhole(read))
                        .toUni()
                        .map(_ -> read.getString(1, read.length() - 2, "UTF-8"))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new IllegalStateException("No acknowledgement came"));
        return socket.write(Buffer.newInstance(frame)).chain(() -> answered);
    }

    private static boolean isWhole(io.vertx.core.buffer.Buffer read) {
        int length = read.length();
        if (length > LONGEST) throw new IllegalStateException("The acknowledgement is too long");
        return length > 2 && read.getByte(length - 2) == END && read.getByte(length - 1) == RETURN;
    }
}
