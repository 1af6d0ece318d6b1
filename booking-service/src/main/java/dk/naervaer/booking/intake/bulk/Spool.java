package dk.naervaer.booking.intake.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Holds the answers that the sender has not read yet, in a file without a name: many senders read
/// nothing before they have sent all, and must be able to go on sending.
final class Spool extends OutputStream {

    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private long written;
    private long read;
    private boolean closed;

    Spool() throws IOException {
        var path = Files.createTempFile("import", ".answers");
        this.file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        for (var left = ByteBuffer.wrap(bytes, from, count); left.hasRemaining(); )
            written += file.write(left, written);
        notifyAll();
    }

    /// No more answers come.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /// Blocks until everything is copied that was written before the spool was closed.
    void copyTo(OutputStream out) throws IOException, InterruptedException {
        var block = ByteBuffer.allocate(BLOCK);
        try (file) {
            while (next(block)) {
                out.write(block.array(), 0, block.position());
                out.flush();
            }
        }
    }

    private synchronized boolean next(ByteBuffer block) throws IOException, InterruptedException {
        while (read == written && !closed) wait();
        block.clear();
        if (read == written) return false;
        read += file.read(block, read);
        return true;
    }
}
