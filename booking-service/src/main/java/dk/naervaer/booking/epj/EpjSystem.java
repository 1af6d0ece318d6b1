package dk.naervaer.booking.epj;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An EPJ system as the integration engineer has set it up.
///
/// @param client its OIDC client
/// @param namespace the ids of its appointments are made in it, so it never changes
/// @param numbering the system of identifiers that come without one
/// @param scope the units whose departments it may tell of; `*` is every department
/// @param zone of times without an offset
/// @param charset of HL7 messages that do not name theirs
/// @param senders by which HL7 messages over MLLP are known to be its
/// @param acknowledgement `null`: as each message asks
/// @param listener where it hears of what it is to know: `host:port` of its MLLP listener, or the
///   address of its FHIR rest-hook; `null` when it listens nowhere
/// @param certificates which client certificate a sender has to show over TLS; a sender without one
///   is known by its name alone
public record EpjSystem(
        String client,
        String name,
        UUID namespace,
        String numbering,
        Set<String> scope,
        ZoneId zone,
        Charset charset,
        List<Sender> senders,
        @Nullable Acknowledgement acknowledgement,
        List<CodeRule> codes,
        @Nullable String listener,
        List<SenderCertificate> certificates) {

    /// How HL7 messages are answered, whatever they ask for.
    public enum Acknowledgement {
        ORIGINAL,
        ENHANCED
    }

    /// A scope that leaves nothing out.
    public static final String EVERYTHING = "*";

    public EpjSystem {
        if (client.isBlank() || name.isBlank() || numbering.isBlank())
            throw new IllegalArgumentException("An EPJ has a client, a name and a numbering");
        scope = Collections.unmodifiableSortedSet(new TreeSet<>(scope));
        senders = List.copyOf(senders);
        codes = List.copyOf(codes);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
    }

    /// One whose senders are known by their names alone.
    public EpjSystem(
            String client,
            String name,
            UUID namespace,
            String numbering,
            Set<String> scope,
            ZoneId zone,
            Charset charset,
            List<Sender> senders,
            @Nullable Acknowledgement acknowledgement,
            List<CodeRule> codes,
            @Nullable String listener) {
        this(
                client,
                name,
                namespace,
                numbering,
                scope,
                zone,
                charset,
                senders,
                acknowledgement,
                codes,
                listener,
                List.of());
    }

    /// The newest rule that holds on the date says what a code means.
    public Optional<Meaning> meaning(String code, LocalDate date) {
        return codes.stream()
                .filter(rule -> rule.holds(code, date))
                .max(Comparator.comparing(CodeRule::validFrom))
                .map(CodeRule::meaning);
    }

    /// This hospital's own code that says that on the date; empty when it has none.
    public Optional<String> codeOf(Meaning meaning, LocalDate date) {
        return codes.stream()
                .map(CodeRule::code)
                .filter(code -> meaning(code, date).filter(meaning::equals).isPresent())
                .findFirst();
    }

    /// Any of them will do; none: the sender is known by its name alone.
    public List<SenderCertificate> certificatesOf(Sender sender) {
        return certificates.stream().filter(one -> one.sender().equals(sender)).toList();
    }

    public boolean speaksAs(Sender sender) {
        return senders.contains(sender);
    }
}
