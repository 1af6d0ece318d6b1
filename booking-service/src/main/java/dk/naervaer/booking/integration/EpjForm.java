package dk.naervaer.booking.integration;

import static java.util.Objects.requireNonNull;

import dk.naervaer.booking.epj.CodeRule;
import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.epj.EpjSystem.Acknowledgement;
import dk.naervaer.booking.epj.Meaning;
import dk.naervaer.booking.epj.Sender;
import dk.naervaer.booking.epj.SenderCertificate;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/// What the page about an EPJ asks for, as it was written, with what is wrong with it.
///
/// @param faults the fields that cannot be read
public record EpjForm(Map<String, String> fields, List<String> faults) {

    private static final Pattern LISTENER =
            Pattern.compile("([A-Za-z0-9.-]+:[0-9]{1,5}|https?://[^\\s/]+(/\\S*)?)?");

    /// MSH-3 and MSH-4 may have spaces; a subject begins with a name and `=`.
    private static final Pattern CERTIFICATE =
            Pattern.compile("([^/]*/.*?)\\s+([A-Za-z0-9.]+=.*|[0-9A-Fa-f:]{64,95})");

    public EpjForm {
        fields = Map.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /// For the page.
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean wrong(String name) {
        return faults.contains(name);
    }

    static EpjForm blank(UUID namespace) {
        return new EpjForm(
                Map.of(
                        "namespace", namespace.toString(),
                        "zone", "Europe/Copenhagen",
                        "charset", "UTF-8"),
                List.of());
    }

    static EpjForm of(EpjSystem epj) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client", epj.client());
        fields.put("name", epj.name());
        fields.put("namespace", epj.namespace().toString());
        fields.put("numbering", epj.numbering());
        fields.put("scope", String.join("\n", epj.scope()));
        fields.put("zone", epj.zone().getId());
        fields.put("charset", epj.charset().name());
        fields.put(
                "senders", lines(epj.senders(), one -> one.application() + "/" + one.facility()));
        fields.put(
                "acknowledgement",
                epj.acknowledgement() == null ? "" : epj.acknowledgement().name());
        fields.put("codes", lines(epj.codes(), EpjForm::line));
        fields.put(
                "certificates",
                lines(
                        epj.certificates(),
                        one ->
                                one.sender().application()
                                        + "/"
                                        + one.sender().facility()
                                        + " "
                                        + one.certificate()));
        fields.put("listener", epj.listener() == null ? "" : epj.listener());
        return new EpjForm(fields, List.of());
    }

    static EpjForm posted(MultivaluedMap<String, String> posted) {
        var fields = new LinkedHashMap<String, String>();
        posted.keySet().forEach(name -> fields.put(name, posted.getFirst(name).strip()));
        return new EpjForm(fields, List.of());
    }

    /// The EPJ as it is described; empty when something cannot be read.
    ///
    /// @param wrong takes the names of the fields that cannot
    Optional<EpjSystem> read(List<String> wrong) {
        var namespace = value("namespace", UUID::fromString, wrong);
        var zone = value("zone", ZoneId::of, wrong);
        var charset = value("charset", Charset::forName, wrong);
        var senders = value("senders", EpjForm::senders, wrong);
        var codes = value("codes", EpjForm::codes, wrong);
        var certificates = value("certificates", EpjForm::certificates, wrong);
        for (var needed : List.of("client", "name", "numbering", "scope"))
            if (field(needed).isBlank()) wrong.add(needed);
        var acknowledgement = acknowledgement(wrong);
        if (!LISTENER.matcher(field("listener")).matches()) wrong.add("listener");
        return wrong.isEmpty()
                ? Optional.of(
                        new EpjSystem(
                                field("client"),
                                field("name"),
                                requireNonNull(namespace),
                                field("numbering"),
                                new TreeSet<>(split(field("scope"), "[\\s,]+")),
                                requireNonNull(zone),
                                requireNonNull(charset),
                                requireNonNull(senders),
                                acknowledgement,
                                requireNonNull(codes),
                                field("listener").isEmpty() ? null : field("listener"),
                                requireNonNull(certificates)))
                : Optional.empty();
    }

    private @Nullable Acknowledgement acknowledgement(List<String> wrong) {
        return field("acknowledgement").isEmpty()
                ? null
                : value("acknowledgement", Acknowledgement::valueOf, wrong);
    }

    EpjForm with(List<String> wrong) {
        return new EpjForm(fields, wrong);
    }

    private <T> @Nullable T value(String name, Function<String, T> read, List<String> wrong) {
        try {
            return read.apply(field(name));
        } catch (RuntimeException _) {
            wrong.add(name);
            return null;
        }
    }

    private static List<String> split(String text, String by) {
        var parts = new ArrayList<String>();
        for (var part : text.split(by, -1)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }

    private static List<Sender> senders(String text) {
        return split(text, "\\R").stream().map(EpjForm::sender).toList();
    }

    private static Sender sender(String text) {
        int slash = text.indexOf('/');
        return new Sender(text.substring(0, slash), text.substring(slash + 1));
    }

    /// A line each: the sender, then its certificate.
    private static List<SenderCertificate> certificates(String text) {
        return split(text, "\\R").stream()
                .map(line -> CERTIFICATE.matcher(line))
                .map(line -> {
                    if (!line.matches()) throw new IllegalArgumentException("No certificate");
                    return new SenderCertificate(sender(line.group(1)), line.group(2));
                })
                .filter(EpjForm::isReadable)
                .toList();
    }

    /// Fails when the subject is none.
    private static boolean isReadable(SenderCertificate one) {
        return one.namesFingerprint() || !new X500Principal(one.certificate()).getName().isEmpty();
    }

    /// A line each: the code, what it means, the first day and, if it is over, the last one.
    private static List<CodeRule> codes(String text) {
        return split(text, "\\R").stream()
                .map(line -> split(line, "\\s+"))
                .map(words ->
                        new CodeRule(
                                words.get(0),
                                Meaning.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                                LocalDate.parse(words.get(2)),
                                words.size() > 3 ? LocalDate.parse(words.get(3)) : null))
                .toList();
    }

    private static String line(CodeRule rule) {
        var ends = rule.validTo() == null ? "" : " " + rule.validTo();
        return rule.code() + " " + rule.meaning() + " " + rule.validFrom() + ends;
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }
}
