package dk.naervaer.booking.intake.fhir.response;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Answerer;
import dk.naervaer.booking.appointment.AppointmentExamples;
import dk.naervaer.booking.heard.Invited;
import dk.naervaer.booking.heard.RelativesAnswer;
import dk.naervaer.booking.intake.Answers.Given;
import dk.naervaer.booking.intake.fhir.PlainR4;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseWriterTest {

    private static final UUID APPOINTMENT = UUID.randomUUID();

    private final ResponseWriter writer =
            new ResponseWriter(APPOINTMENT, AppointmentExamples.IDENTIFIER);

    @ParameterizedTest
    @EnumSource
    void every_answer_is_valid_and_read_as_it_was_told(Answer answer) {
        var given =
                new Given("1", Answerer.PROFESSIONAL, "BFDKL", answer, AppointmentExamples.DONE);
        var written = writer.write(given);
        assertThat(PlainR4.faults(written)).isEmpty();
        var told = ResponseReading.read(written);
        assertThat(told.answer()).isEqualTo(answer);
        assertThat(told.by()).isEqualTo(Answerer.PROFESSIONAL);
        assertThat(told.who()).isEqualTo("BFDKL");
        assertThat(told.appointment()).isEqualTo(new ResponseReading.Named.ById(APPOINTMENT));
    }

    @ParameterizedTest
    @EnumSource
    void a_relatives_answer_is_valid_and_tells_nobody(Invited.Answer answer) {
        var invitation = UUID.randomUUID();
        var written =
                writer.write(new RelativesAnswer(invitation, answer, AppointmentExamples.DONE));
        assertThat(PlainR4.faults(written)).isEmpty();
        assertThat(written.getActor().getDisplay()).isEqualTo("Pårørende");
        assertThat(written.getActor().getIdentifier().isEmpty()).isTrue();
        assertThat(written.getIdElement().getIdPart())
                .startsWith(APPOINTMENT.toString())
                .doesNotContain(invitation.toString().substring(0, 8))
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void whose_name_is_erased_is_still_a_professional() {
        var given = new Given("1", Answerer.PLACE, null, Answer.DECLINED, AppointmentExamples.DONE);
        assertThat(PlainR4.faults(writer.write(given))).isEmpty();
        assertThat(writer.write(given).getActor().getDisplay()).isEqualTo("Sted");
    }
}
