package dk.naervaer.booking.intake.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Identifier;
import dk.naervaer.booking.epj.EpjExamples;
import dk.naervaer.booking.intake.Received;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Understood;
import dk.naervaer.booking.intake.Understood.Telling;
import dk.naervaer.booking.intake.hl7v2.Hl7Settings.Processing;
import dk.naervaer.booking.intake.hl7v2.answer.Reply;
import dk.naervaer.web.error.Problem;
import java.util.Objects;

/// What the dialect makes of messages, for its tests.
public final class Hearing {

    public static final String ELSES_CPR = "0201919990";
    public static final Hl7Dialect DIALECT = new Hl7Dialect(() -> Processing.P);
    public static final RegisteredEpj EPJ = new RegisteredEpj(EpjExamples.OPEN);

    public static Understood understood(Siu message) {
        return DIALECT.understand(EPJ, message.bytes());
    }

    public static Telling told(Siu message) {
        return (Telling) understood(message);
    }

    /// Kept for a person to look at; the sender is told where.
    public static void assertRefused(Siu message, String place) {
        var problem = Refusals.of(() -> understood(message));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(error -> error.field()).contains(place);
        assertThat(reply(problem).verdict()).isEqualTo(Reply.Verdict.ACCEPTED);
    }

    /// Sent back, since only the sender can mend it.
    public static void assertSentBack(Siu message, String place, String sentence) {
        var problem = Refusals.of(() -> understood(message));
        assertThat(problem.errors().getFirst().field()).isEqualTo(place);
        assertThat(problem.errors().getFirst().message()).contains(sentence);
        assertThat(reply(problem).verdict()).isEqualTo(Reply.Verdict.ERROR);
    }

    public static Reply reply(Problem problem) {
        return Reply.of(Received.kept(DIALECT.fate(problem), problem));
    }

    public static Identifier named(String value) {
        return new Identifier(EpjExamples.OPEN.numbering(), value);
    }

    public static String start(Telling told) {
        return Objects.requireNonNull(told.slot()).startInstant().toString();
    }

    public static String end(Telling told) {
        return Objects.requireNonNull(told.slot()).endInstant().toString();
    }

    private Hearing() {}
}
