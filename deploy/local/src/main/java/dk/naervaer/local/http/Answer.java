package dk.naervaer.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/// One answer: status, media type and content.
@SuppressWarnings("ArrayRecordComponent") // written once to the socket, never compared
public record Answer(int status, String type, byte[] content) {
    private static final String FONTS =
            "/META-INF/resources/assets/dkfds/fonts/IBMPlexSans/complete/woff2/";

    public static Answer html(String page) {
        return new Answer(200, "text/html; charset=utf-8", page.getBytes(UTF_8));
    }

    public static Answer json(int status, String document) {
        return new Answer(status, "application/json", document.getBytes(UTF_8));
    }

    public static Answer nothingHere() {
        return new Answer(404, "text/plain; charset=utf-8", "Not found\n".getBytes(UTF_8));
    }

    public static Answer notAllowed() {
        return new Answer(405, "text/plain; charset=utf-8", "Not allowed\n".getBytes(UTF_8));
    }

    /// The typeface of all pages, which `platform/web` carries.
    public static Answer font(String path) throws IOException {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.matches("IBMPlexSans-[A-Za-z]+[.]woff2")
                ? resource(FONTS + file, "font/woff2")
                : nothingHere();
    }

    /// A file that ships with the launcher.
    public static Answer resource(String name, String type) throws IOException {
        try (var stream = Answer.class.getResourceAsStream(name)) {
            return stream == null ? nothingHere() : new Answer(200, type, stream.readAllBytes());
        }
    }
}
