package dk.naervaer.booking.epj;

import dk.naervaer.booking.epj.EpjSystem.Acknowledgement;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One EPJ and how it may be set up.
public final class EpjExamples {

    public static final UUID NAMESPACE = UUID.fromString("5e0c2b1a-7d43-5f86-9a51-2c3d4e5f6a70");
    public static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    public static final CodeRule ALCA03 = new CodeRule("ALCA03", Meaning.VIDEO, NEW_YEAR, null);
    public static final EpjSystem EPJ =
            system(
                    NAMESPACE,
                    Set.of("herlev-gentofte"),
                    Acknowledgement.ENHANCED,
                    List.of(ALCA03),
                    "127.0.0.1:2576",
                    List.of(
                            new SenderCertificate(
                                    new Sender("SUNDHEDSPLATFORMEN", "990101"),
                                    "CN=mllp.example.dk,O=Region")));

    /// Hears everything, and knows no code.
    public static final EpjSystem OPEN =
            system(NAMESPACE, Set.of(EpjSystem.EVERYTHING), null, List.of(), null);

    /// Hears everything, and lives by another clock.
    public static EpjSystem in(ZoneId zone) {
        return new EpjSystem(
                OPEN.client(),
                OPEN.name(),
                NAMESPACE,
                OPEN.numbering(),
                OPEN.scope(),
                zone,
                OPEN.charset(),
                OPEN.senders(),
                null,
                List.of(),
                null);
    }

    public static EpjSystem system(
            UUID namespace,
            Set<String> scope,
            @Nullable Acknowledgement acknowledgement,
            List<CodeRule> codes,
            @Nullable String listener) {
        return system(namespace, scope, acknowledgement, codes, listener, List.of());
    }

    private static EpjSystem system(
            UUID namespace,
            Set<String> scope,
            @Nullable Acknowledgement acknowledgement,
            List<CodeRule> codes,
            @Nullable String listener,
            List<SenderCertificate> certificates) {
        return new EpjSystem(
                "epj-demo",
                "Sundhedsplatformen",
                namespace,
                "urn:oid:1.2.208.999.1.1",
                scope,
                ZoneId.of("Europe/Copenhagen"),
                StandardCharsets.ISO_8859_1,
                List.of(new Sender("SUNDHEDSPLATFORMEN", "990101")),
                acknowledgement,
                codes,
                listener,
                certificates);
    }

    private EpjExamples() {}
}
