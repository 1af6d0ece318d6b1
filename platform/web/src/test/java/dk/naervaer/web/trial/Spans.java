package dk.naervaer.web.trial;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps in memory what would be exported.
@Singleton
public class Spans implements SpanProcessor {

    private final BlockingQueue<SpanData> ended = new LinkedBlockingQueue<>();

    public void forget() {
        ended.clear();
    }

    /// The next that ends.
    public SpanData next() throws InterruptedException {
        return Objects.requireNonNull(ended.poll(10, TimeUnit.SECONDS), "No span has ended");
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
