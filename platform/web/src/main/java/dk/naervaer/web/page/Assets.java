package dk.naervaer.web.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// Names static files by their content, so that a browser may keep them for a year and still gets
/// the new one the moment it changes.
@Singleton
public class Assets {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /// `naervaer.css` becomes `/assets/naervaer.css?v=…`.
    public String url(String name) {
        return urls.computeIfAbsent(name, Assets::versioned);
    }

    private static String versioned(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var content = loader.getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return "/assets/" + name + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
