package dk.naervaer.booking.integration;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An EPJ as a program describes it, read as the page about it is; what is left out is `null`.
public record EpjWish(
        @Nullable String client,
        @Nullable String name,
        @Nullable String namespace,
        @Nullable String numbering,
        @Nullable List<@Nullable String> scope,
        @Nullable String zone,
        @Nullable String charset,
        @Nullable List<@Nullable SenderWish> senders,
        @Nullable String acknowledgement,
        @Nullable List<@Nullable CodeWish> codes,
        @Nullable String listener,
        @Nullable List<@Nullable CertificateWish> certificates) {

    /// What stands in no line of the page.
    private static final String UNREADABLE = "?";

    public record SenderWish(@Nullable String application, @Nullable String facility) {

        String line() {
            return application == null || facility == null || application.contains("/")
                    ? UNREADABLE
                    : application + "/" + facility;
        }
    }

    public record CodeWish(
            @Nullable String code,
            @Nullable String meaning,
            @Nullable String validFrom,
            @Nullable String validTo) {

        String line() {
            return Stream.of(code, meaning, validFrom, validTo)
                    .map(word -> requireNonNullElse(word, ""))
                    .collect(Collectors.joining(" "));
        }
    }

    public record CertificateWish(@Nullable SenderWish sender, @Nullable String certificate) {

        String line() {
            return sender == null || certificate == null
                    ? UNREADABLE
                    : sender.line() + " " + certificate;
        }
    }

    EpjForm form() {
        var fields = new HashMap<String, String>();
        text(fields, "client", client);
        text(fields, "name", name);
        text(fields, "namespace", namespace);
        text(fields, "numbering", numbering);
        text(fields, "scope", lines(scope, unit -> unit));
        text(fields, "zone", zone);
        text(fields, "charset", charset);
        text(fields, "senders", lines(senders, SenderWish::line));
        text(fields, "acknowledgement", acknowledgement);
        text(fields, "codes", lines(codes, CodeWish::line));
        text(fields, "listener", listener);
        text(fields, "certificates", lines(certificates, CertificateWish::line));
        return new EpjForm(fields, List.of());
    }

    private static void text(Map<String, String> fields, String name, @Nullable String text) {
        fields.put(name, text == null ? "" : text.strip());
    }

    private static <T> String lines(@Nullable List<@Nullable T> all, Function<T, String> line) {
        return all == null
                ? ""
                : all.stream()
                        .map(one -> one == null ? UNREADABLE : line.apply(one))
                        .collect(Collectors.joining("\n"));
    }
}
