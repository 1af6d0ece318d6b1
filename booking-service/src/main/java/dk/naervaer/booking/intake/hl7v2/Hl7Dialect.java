package dk.naervaer.booking.intake.hl7v2;

import dk.naervaer.booking.appointment.Said;
import dk.naervaer.booking.intake.Dialect;
import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.Findings;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.eventsourcing.store.IntakeKey;
import dk.naervaer.web.error.Problem;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// HL7 v2, versions 2.3 to 2.5.1: scheduling, and that a patient has died.
@Singleton
@Startup
public class Hl7Dialect implements Dialect {

    private static final Set<String> VERSIONS = Set.of("2.3", "2.3.1", "2.4", "2.5", "2.5.1");
    public static final int LONGEST_MESSAGE = 1024 * 1024;

    /// By these an EPJ mends what it has said of a patient.
    private static final Set<String> CORRECTIONS = Set.of("A08", "A13", "A31");

    private static final int LONGEST_CONTROL_ID = 199;
    private static final int TIE_BREAK = 12;
    private static final String WARM = "MSH|^~\\&|A|B|C|D|20270101||SIU^S12|1|P|2.5\rSCH|1\rPID|1";

    private final Er7 er7 = new Er7();
    private final Hl7Settings settings;

    Hl7Dialect(Hl7Settings settings) {
        this.settings = settings;
        er7.read(WARM);
    }

    @Override
    public String name() {
        return "hl7v2";
    }

    @Override
    public boolean recognises(byte[] message) {
        return Header.of(message).isPresent();
    }

    @Override
    public Understood understand(RegisteredEpj epj, byte[] message) {
        var header =
                Header.of(message)
                        .orElseThrow(
                                () -> Findings.unreadable("The message does not begin with MSH"));
        refuseStrange(header);
        return header.type().equals("ADT")
                ? admission(epj, header, message)
                : scheduling(epj, header, message);
    }

    @Override
    public byte[] written(RegisteredEpj epj, String text) {
        var charset =
                Header.of(text.getBytes(StandardCharsets.UTF_8))
                        .map(header -> charset(epj, header))
                        .orElse(StandardCharsets.UTF_8);
        if (!charset.newEncoder().canEncode(text))
            throw refused("MSH-18", "The message has characters that this charset has not");
        return text.getBytes(charset);
    }

    /// Only a message that nobody but its sender can mend is sent back.
    @Override
    public Fate fate(Problem problem) {
        return switch (problem.status()) {
            case 409 -> Fate.PARKED;
            case 422 -> problem.type().equals(Findings.MEND) ? Fate.REFUSED : Fate.PARKED;
            default -> Fate.REFUSED;
        };
    }

    @Override
    public Problem usedKey() {
        return Problem.of(409, "The control id has been used")
                .error("MSH-10", "Has been used for another message; this one is kept aside");
    }

    /// What is no message for us at all, whatever it says.
    private void refuseStrange(Header header) {
        if (!VERSIONS.contains(header.version()))
            throw rejected("MSH-12", "The versions 2.3 to 2.5.1 are understood");
        var taken = settings.processing();
        if (!header.component(11, 1).equals(taken.name()))
            throw rejected(
                    "MSH-11",
                    "This is an installation of %s: only messages of %s (%s) are taken"
                            .formatted(taken.word(), taken.word(), taken));
        if (!header.type().equals("ADT") && !header.type().equals("SIU"))
            throw rejected("MSH-9.1", "SIU and ADT are understood");
        if (header.type().equals("SIU") && Trigger.named(header.trigger()).isEmpty())
            throw rejected("MSH-9.2", "S12 to S24 and S26 are understood");
        if (header.controlId().isEmpty() || header.controlId().length() > LONGEST_CONTROL_ID) {
            var findings = findings();
            findings.onlySenderMends("MSH-10", "Missing, or longer than 199 characters");
            findings.refuseIfAny();
        }
    }

    private static RefusedMessage rejected(String place, String sentence) {
        return new RefusedMessage(
                Problem.of(400, "This is no message that is taken here").error(place, sentence));
    }

    static Findings findings() {
        return new Findings("The message says something that cannot be placed");
    }

    private Understood scheduling(RegisteredEpj epj, Header header, byte[] message) {
        var trigger = Trigger.named(header.trigger()).orElseThrow();
        if (trigger.says() == Trigger.Says.NOTHING)
            return new Understood.Irrelevant("It is about free time, not an appointment");
        var segments = er7.read(text(epj, header, message));
        return SiuTranslation.translate(
                epj, trigger, segments, said(epj, header), key(epj, header, message));
    }

    private Understood admission(RegisteredEpj epj, Header header, byte[] message) {
        return er7.read(text(epj, header, message))
                .first("PID")
                .map(pid -> admission(pid, header, moment(epj, header)))
                .orElseGet(() -> new Understood.Irrelevant("It is about nobody"));
    }

    private static Understood admission(Segments.Part pid, Header header, @Nullable Instant said) {
        var findings = findings();
        var patient = new PatientReading(pid, findings).knownByNumber();
        if (pid.at(30, 1).filter("Y"::equalsIgnoreCase).isPresent()) {
            findings.refuseIfAny();
            return new Understood.Death(patient.orElseThrow(), said);
        }
        boolean lives = CORRECTIONS.contains(header.trigger()) && isDenied(pid);
        return lives && patient.isPresent()
                ? new Understood.Life(patient.get(), said)
                : new Understood.Irrelevant("It tells of no death");
    }

    /// Said in so many words; of most patients an EPJ says nothing.
    private static boolean isDenied(Segments.Part pid) {
        return pid.isDeleted(30) || pid.at(30, 1).filter("N"::equalsIgnoreCase).isPresent();
    }

    private static @Nullable Instant moment(RegisteredEpj epj, Header header) {
        var said = said(epj, header);
        return said == null ? null : said.at();
    }

    private static String text(RegisteredEpj epj, Header header, byte[] message) {
        int begin = Er7.begin(message);
        try {
            return charset(epj, header)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message, begin, message.length - begin))
                    .toString();
        } catch (CharacterCodingException _) {
            throw refused("MSH-18", "The message has characters that this charset has not");
        }
    }

    private static Charset charset(RegisteredEpj epj, Header header) {
        return header.namesCharset()
                ? header.charset()
                        .orElseThrow(() -> refused("MSH-18", "Not a charset that is known here"))
                : epj.system().charset();
    }

    private static RefusedMessage refused(String place, String sentence) {
        var findings = findings();
        findings.at(place, sentence);
        return findings.refusal();
    }

    private static @Nullable Said said(RegisteredEpj epj, Header header) {
        return Hl7Time.said(header.component(7, 1), epj.system().zone())
                .map(at ->
                        new Said(
                                at,
                                hash(header.controlId().getBytes(StandardCharsets.UTF_8))
                                        .substring(0, TIE_BREAK)))
                .orElse(null);
    }

    /// The client stands in it, since over HTTP anybody can write anybody's MSH-3.
    private static IntakeKey key(RegisteredEpj epj, Header header, byte[] message) {
        var sender = header.sender();
        return new IntakeKey(
                "hl7:" + epj.client() + ":" + sender.application() + "/" + sender.facility(),
                header.controlId(),
                hash(message));
    }

    private static String hash(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
