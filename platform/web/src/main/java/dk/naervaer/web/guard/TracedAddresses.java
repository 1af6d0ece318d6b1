package dk.naervaer.web.guard;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/// Keeps out of every span what people are asked for by: the query of an address, and what looks
/// like a CPR number in its path.
@Singleton
public class TracedAddresses implements SpanProcessor {

    private static final String LEFT_OUT = "…";
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final List<AttributeKey<String>> ADDRESSES =
            List.of(
                    AttributeKey.stringKey("url.path"),
                    AttributeKey.stringKey("url.full"),
                    AttributeKey.stringKey("http.target"),
                    AttributeKey.stringKey("http.url"));
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w-])[0-9]{6}-?[0-9A-Za-z]{4}(?![\\w-])");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) span.setAttribute(QUERY, LEFT_OUT);
        for (var key : ADDRESSES) {
            var address = span.getAttribute(key);
            if (address != null) span.setAttribute(key, plain(address));
        }
    }

    static String plain(String address) {
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query + 1) + LEFT_OUT;
        return NUMBER.matcher(path).replaceAll(LEFT_OUT);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
