package dk.naervaer.local.infra;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one suite at a time prepare software that all suites of a checkout share.
final class SoftwareLock implements AutoCloseable {
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();
    private final FileChannel channel;

    private SoftwareLock(FileChannel channel) {
        this.channel = channel;
    }

    static SoftwareLock hold(Path software) throws IOException {
        THIS_PROCESS.lock();
        var file = software.resolveSibling(software.getFileName() + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new SoftwareLock(channel);
    }

    /// Closing the channel lets go of its lock.
    @Override
    public void close() throws IOException {
        THIS_PROCESS.unlock();
        channel.close();
    }
}
