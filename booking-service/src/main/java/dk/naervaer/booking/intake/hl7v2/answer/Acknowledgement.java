package dk.naervaer.booking.intake.hl7v2.answer;

import dk.naervaer.booking.epj.EpjSystem;
import dk.naervaer.booking.intake.hl7v2.Header;
import dk.naervaer.booking.intake.hl7v2.answer.Reply.Verdict;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.error.Problem.FieldError;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to one message, in the mode and with the signs it was sent with.
///
/// Both of MSH-15 and MSH-16 empty is the original mode (AA); a condition in MSH-15 asks for a
/// commit acknowledgement (CA), one in MSH-16 alone for an application acknowledgement (AA). There
/// is one answer: what is stored is what is acknowledged.
record Acknowledgement(Header header, EpjSystem.@Nullable Acknowledgement override) {

    private static final String US = "NAERVAER";
    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ", Locale.ROOT);
    private static final Set<String> OLD = Set.of("2.3", "2.3.1", "2.4");
    private static final Set<String> CONDITIONS = Set.of("AL", "NE", "ER", "SU");
    private static final int LONGEST_ECHO = 250;

    /// Separators of field, component and repetition, the escape, the separator of subcomponents.
    private static final String ESCAPED = "FSRET";

    /// Empty when the sender has asked not to be answered.
    Optional<String> text(Reply reply, ZonedDateTime now, String id) {
        if (!isWished(reply.verdict())) return Optional.empty();
        var lines = new StringBuilder(msh(now, id)).append('\r').append(msa(reply)).append('\r');
        reply.problem()
                .ifPresent(problem ->
                        errors(problem)
                                .forEach(error ->
                                        lines.append(err(problem, error, reply.verdict()))
                                                .append('\r')));
        return Optional.of(lines.toString());
    }

    private boolean isEnhanced() {
        return override == null
                ? !accept().isEmpty() && !isApplicationOnly()
                : override == EpjSystem.Acknowledgement.ENHANCED;
    }

    /// "Never" in MSH-15 with a condition in MSH-16 is, by the standard, the original mode.
    private boolean isApplicationOnly() {
        return (accept().isEmpty() || accept().equals("NE")) && !application().isEmpty();
    }

    private boolean isWished(Verdict verdict) {
        return switch (condition()) {
            case "NE" -> false;
            case "ER" -> verdict != Verdict.ACCEPTED;
            case "SU" -> verdict == Verdict.ACCEPTED;
            default -> true;
        };
    }

    private String condition() {
        if (override == EpjSystem.Acknowledgement.ORIGINAL) return "AL";
        var asked = override == null && isApplicationOnly() ? application() : accept();
        return CONDITIONS.contains(asked) ? asked : "AL";
    }

    private String accept() {
        return header.field(15).toUpperCase(Locale.ROOT);
    }

    private String application() {
        return header.field(16).toUpperCase(Locale.ROOT);
    }

    private String msh(ZonedDateTime now, String id) {
        var us = header.field(5).isEmpty() ? US : echo(5);
        return line(
                List.of(
                        "MSH",
                        header.encoding(),
                        us,
                        echo(6),
                        echo(3),
                        echo(4),
                        NOW.format(now),
                        "",
                        kind(),
                        id,
                        header.field(11).isEmpty() ? "P" : echo(11),
                        header.version().isEmpty() ? "2.5.1" : echo(12),
                        "",
                        "",
                        "",
                        "",
                        "",
                        echo(18)));
    }

    private String kind() {
        var parts =
                switch (header.version()) {
                    case String _ when header.trigger().isEmpty() -> List.of("ACK");
                    case "2.3" -> List.of("ACK");
                    case "2.3.1" -> List.of("ACK", safe(header.trigger()));
                    default -> List.of("ACK", safe(header.trigger()), "ACK");
                };
        return String.join(component(), parts);
    }

    private String msa(Reply reply) {
        var code = (isEnhanced() ? "C" : "A") + reply.verdict().letter();
        var text = isOld() ? reply.problem().map(this::sentence).orElse("") : "";
        return line(List.of("MSA", code, echo(10), text));
    }

    private String sentence(Problem problem) {
        return escape(
                errors(problem).stream()
                        .map(error ->
                                error.field().isEmpty()
                                        ? error.message()
                                        : error.field() + ": " + error.message())
                        .collect(Collectors.joining("; ")));
    }

    private static List<FieldError> errors(Problem problem) {
        if (!problem.errors().isEmpty()) return problem.errors();
        var sentence = problem.detail() == null ? problem.title() : problem.detail();
        return List.of(new FieldError("", sentence));
    }

    /// Before 2.5 the place and the code stand together in the first field; later each by itself.
    private String err(Problem problem, FieldError error, Verdict verdict) {
        var code = ErrorCode.of(problem, error);
        var place = Location.of(error.field());
        var severity = verdict == Verdict.ACCEPTED ? "W" : "E";
        var coded = List.of(code.number(), code.text(), "HL70357");
        if (isOld()) {
            var old = place.map(Location::old).orElse(List.of("", "", ""));
            return line(
                    List.of(
                            "ERR",
                            String.join(component(), old)
                                    + component()
                                    + String.join(subcomponent(), coded)));
        }
        return line(
                List.of(
                        "ERR",
                        "",
                        String.join(component(), place.map(Location::parts).orElse(List.of())),
                        String.join(component(), coded),
                        severity,
                        "",
                        "",
                        "",
                        escape(error.message())));
    }

    private boolean isOld() {
        return OLD.contains(header.version());
    }

    private String component() {
        return String.valueOf(header.encoding().charAt(0));
    }

    private String subcomponent() {
        return String.valueOf(header.encoding().charAt(3));
    }

    private String line(List<String> fields) {
        return String.join(String.valueOf(header.separator()), fields);
    }

    /// As the sender wrote it, since it reads it with its own signs.
    private String echo(int field) {
        return safe(header.field(field));
    }

    private static String safe(String text) {
        var plain =
                text.codePoints()
                        .filter(sign -> !Character.isISOControl(sign))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO);
    }

    private String escape(String sentence) {
        var signs = header.separator() + header.encoding();
        char escape = header.encoding().charAt(2);
        var escaped = new StringBuilder();
        sentence.chars()
                .forEach(sign -> {
                    int which = signs.indexOf(sign);
                    if (which < 0) escaped.append((char) sign);
                    else if (which < ESCAPED.length())
                        escaped.append(escape).append(ESCAPED.charAt(which)).append(escape);
                });
        return escaped.toString();
    }
}
