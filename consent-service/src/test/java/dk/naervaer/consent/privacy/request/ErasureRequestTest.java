package dk.naervaer.consent.privacy.request;

import static dk.naervaer.consent.relative.RelativeExamples.NOW;
import static dk.naervaer.consent.relative.RelativeExamples.PATIENT;
import static dk.naervaer.consent.relative.RelativeExamples.TODAY;
import static dk.naervaer.eventsourcing.testing.Given.given;
import static dk.naervaer.personaldata.KeyClass.ACCESS;
import static dk.naervaer.personaldata.KeyClass.CONTACT;
import static dk.naervaer.personaldata.KeyClass.EVIDENCE;
import static dk.naervaer.personaldata.KeyClass.IDENTITY;
import static dk.naervaer.personaldata.KeyClass.MESSAGE;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.naervaer.consent.privacy.request.ErasureRequestCommand.AnswerClasses;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.CarryOut;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.Complete;
import dk.naervaer.consent.privacy.request.ErasureRequestCommand.MakeRequest;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureClassAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureCompleted;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.AlreadyMade;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.HeldByLaw;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.KeptUntilIsPast;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAnswered;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NotCarriedOut;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.NothingAskedFor;
import dk.naervaer.consent.privacy.request.ErasureRequestRejection.UnknownRequest;
import dk.naervaer.consent.wiring.PrivacyStreams;
import dk.naervaer.eventsourcing.testing.Corpus;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.personaldata.SealedValue;
import dk.naervaer.testing.ApprovedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureRequestTest {

    private static final Answer KEPT =
            Answer.keptUntil(
                    LocalDate.parse("2037-01-14"),
                    new Grounds(
                            "evidence-as-the-journal",
                            LocalDate.parse("2020-01-01"),
                            "Autorisationsloven § 25"));
    private static final Answer REFUSED =
            Answer.refused(
                    new SealedValue(
                            PATIENT + "/evidence/1", "AQIDBAUGBwgJCgsMDQ4PEA==", "cmVhc29u"));
    private static final ErasureRequestMade MADE = made(CONTACT, EVIDENCE);
    private static final ErasureClassAnswered CONTACT_GOES = answered(CONTACT, Answer.erased());
    private static final ErasureClassAnswered EVIDENCE_STAYS = answered(EVIDENCE, KEPT);
    private static final ErasureCarriedOut CARRIED_OUT =
            new ErasureCarriedOut(List.of(CONTACT), List.of(PATIENT));
    private static final ErasureCompleted.Part PART =
            new ErasureCompleted.Part("consent-service", NOW);

    private final ErasureRequest request = new ErasureRequest();

    @Test
    void a_person_asks_to_be_forgotten() {
        given(request)
                .when(new MakeRequest(PATIENT, Set.of(EVIDENCE, CONTACT), By.PERSON, NOW))
                .then(MADE);
    }

    @Test
    void a_request_is_made_once_and_for_something() {
        given(request)
                .when(new MakeRequest(PATIENT, Set.of(), By.OFFICER, NOW))
                .thenRejected(new NothingAskedFor());
        given(request, MADE)
                .when(new MakeRequest(PATIENT, Set.of(CONTACT), By.PERSON, NOW))
                .thenRejected(new AlreadyMade());
    }

    @Test
    void each_class_is_answered_for_itself() {
        given(request, MADE)
                .when(answer(Map.of(EVIDENCE, KEPT, CONTACT, Answer.erased())))
                .then(CONTACT_GOES, EVIDENCE_STAYS);
        given(request, MADE, CONTACT_GOES)
                .when(answer(Map.of(CONTACT, Answer.erased(), EVIDENCE, REFUSED)))
                .then(answered(EVIDENCE, REFUSED));
    }

    @Test
    void an_answer_that_was_given_stands() {
        given(request, MADE, EVIDENCE_STAYS)
                .when(answer(Map.of(EVIDENCE, Answer.erased())))
                .thenRejected(new AlreadyAnswered(EVIDENCE));
    }

    @Test
    void nothing_is_answered_that_nobody_asked() {
        given(request)
                .when(answer(Map.of(CONTACT, Answer.erased())))
                .thenRejected(new UnknownRequest());
        given(request, MADE)
                .when(answer(Map.of(MESSAGE, Answer.erased())))
                .thenRejected(new NotAskedFor(MESSAGE));
    }

    @Test
    void nothing_is_kept_until_a_day_that_has_passed() {
        var yesterday = TODAY.minusDays(1);
        given(request, MADE)
                .when(answer(Map.of(EVIDENCE, Answer.keptUntil(yesterday, grounds()))))
                .thenRejected(new KeptUntilIsPast(EVIDENCE, yesterday));
    }

    @Test
    void a_legal_hold_refuses_every_erasure_and_no_other_answer() {
        given(request, MADE)
                .when(new AnswerClasses(Map.of(CONTACT, Answer.erased()), true, TODAY))
                .thenRejected(new HeldByLaw());
        given(request, MADE)
                .when(new AnswerClasses(Map.of(CONTACT, REFUSED), true, TODAY))
                .then(answered(CONTACT, REFUSED));
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS)
                .when(new CarryOut(List.of(PATIENT), true))
                .thenRejected(new HeldByLaw());
    }

    @Test
    void where_nothing_is_to_be_erased_the_last_answer_completes_it() {
        given(request, MADE, EVIDENCE_STAYS)
                .when(answer(Map.of(CONTACT, REFUSED)))
                .then(answered(CONTACT, REFUSED), new ErasureCompleted(List.of()));
    }

    @Test
    void it_is_carried_out_once_and_when_everything_is_answered() {
        given(request, MADE, CONTACT_GOES)
                .when(new CarryOut(List.of(PATIENT), false))
                .thenRejected(new NotAnswered(List.of(EVIDENCE)));
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS)
                .when(new CarryOut(List.of(PATIENT), false))
                .then(CARRIED_OUT);
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS, CARRIED_OUT)
                .when(new CarryOut(List.of(PATIENT), false))
                .thenNothing();
    }

    @Test
    void it_is_complete_when_the_services_have_said_so() {
        var complete = new Complete(List.of(PART));
        var completed = new ErasureCompleted(List.of(PART));
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS)
                .when(complete)
                .thenRejected(new NotCarriedOut());
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS, CARRIED_OUT)
                .when(complete)
                .then(completed);
        given(request, MADE, CONTACT_GOES, EVIDENCE_STAYS, CARRIED_OUT, completed)
                .when(complete)
                .thenNothing();
    }

    @Test
    void an_answer_says_what_its_kind_needs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer(Answer.Kind.KEPT_UNTIL, TODAY, null, null))
                .withMessage("What is kept has a last day and grounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answer(Answer.Kind.REFUSED, null, null, null))
                .withMessage("What is refused has a reason");
    }

    @Test
    void facts_are_written_as_promised_and_read_again() {
        ApprovedJson.assertWrites(
                made(IDENTITY, CONTACT, MESSAGE, EVIDENCE, ACCESS), "erasure-request-made.v1");
        ApprovedJson.assertWrites(EVIDENCE_STAYS, "erasure-request-class-answered.v1");
        ApprovedJson.assertWrites(
                new ErasureCarriedOut(List.of(CONTACT, MESSAGE), List.of(PATIENT)),
                "erasure-request-carried-out.v1");
        ApprovedJson.assertWrites(
                new ErasureCompleted(
                        List.of(
                                part("booking-service", "2026-11-22T08:00:01Z"),
                                part("consent-service", "2026-11-22T08:00:00Z"),
                                part("invitation-service", "2026-11-22T08:00:02Z"))),
                "erasure-request-completed.v1");
        Corpus.assertReadable(PrivacyStreams.REQUESTS);
    }

    private static ErasureRequestMade made(KeyClass... classes) {
        return new ErasureRequestMade(PATIENT, List.of(classes), By.PERSON, NOW);
    }

    private static ErasureClassAnswered answered(KeyClass keyClass, Answer answer) {
        return new ErasureClassAnswered(keyClass, answer);
    }

    private static AnswerClasses answer(Map<KeyClass, Answer> answers) {
        return new AnswerClasses(answers, false, TODAY);
    }

    private static Grounds grounds() {
        return new Grounds("evidence", LocalDate.parse("2020-01-01"), "§ 25");
    }

    private static ErasureCompleted.Part part(String service, String at) {
        return new ErasureCompleted.Part(service, Instant.parse(at));
    }
}
