package dk.naervaer.booking.intake.fhir.exchange;

import dk.naervaer.booking.intake.Fate;
import dk.naervaer.booking.intake.MessageLog;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.fhir.format.FhirTexts;
import dk.naervaer.booking.intake.fhir.reading.FhirDialect;
import dk.naervaer.eventsourcing.heard.Faults;
import dk.naervaer.web.error.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseResource;

/// Answers EPJs in the form they asked for, and keeps what had to be refused.
@Singleton
public class FhirAnswers {

    private final FhirTexts texts;
    private final FhirDialect dialect;
    private final MessageLog log;

    FhirAnswers(FhirTexts texts, FhirDialect dialect, MessageLog log) {
        this.texts = texts;
        this.dialect = dialect;
        this.log = log;
    }

    /// What the sender has to mend is kept before it hears of it, and what we could not take for a
    /// fault of our own too; nothing is lost.
    public <T> Uni<T> keeping(
            RegisteredEpj epj, Supplier<byte[]> message, Supplier<Uni<T>> taking) {
        return Uni.createFrom()
                .voidItem()
                .flatMap(_ -> taking.get())
                .onFailure(RefusedMessage.class)
                .call(refused -> keep(epj, message, refused.problem()))
                .onFailure(RefusedMessage.class)
                .transform(FhirAnswers::several)
                .onFailure(FhirAnswers::isDefect)
                .call(_ -> log.keep(epj, dialect, Fate.PARKED, Reception.BROKEN, message.get()));
    }

    /// What neither the sender nor time will mend.
    public static boolean isDefect(Throwable failure) {
        return !(failure instanceof RefusedMessage)
                && !(failure instanceof WebApplicationException)
                && !Faults.passes(failure);
    }

    private Uni<?> keep(RegisteredEpj epj, Supplier<byte[]> message, Problem problem) {
        return problem.status() == 400 || problem.status() == 422
                ? log.keep(epj, dialect, Fate.REFUSED, problem, message.get())
                : Uni.createFrom().voidItem();
    }

    /// FHIR has a status of its own for identifiers that lead to several resources.
    private static RefusedMessage several(RefusedMessage refused) {
        return RefusedMessage.SEVERAL_APPOINTMENTS.equals(refused.problem().type())
                ? new RefusedMessage(Problem.of(412, refused.problem().title()))
                : refused;
    }

    public Response told(FhirCall call, Standing standing) {
        var answer = standing.created() ? Response.created(address(standing.id())) : Response.ok();
        return standing(
                call,
                answer.header(HttpHeaders.ETAG, FhirQuery.etag(standing.version())),
                standing);
    }

    private Response standing(FhirCall call, ResponseBuilder answer, Standing standing) {
        return switch (call.wanted()) {
            case MINIMAL -> answer.build();
            case OUTCOME -> write(call, answer, OperationOutcomes.outcome(standing));
            case REPRESENTATION ->
                    write(
                            call,
                            answer,
                            standing.fhir()
                                    .<IBaseResource>map(fhir -> fhir)
                                    .orElseGet(() -> OperationOutcomes.outcome(standing)));
        };
    }

    public Response read(FhirCall call, Standing standing) {
        var etag = FhirQuery.etag(standing.version());
        if (!standing.tellsOfMeeting() && etag.equals(call.ifNoneMatch()))
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        return write(
                call,
                Response.ok().header(HttpHeaders.ETAG, etag),
                standing.fhir().orElseThrow(FhirAnswers::unknown));
    }

    public Response write(FhirCall call, ResponseBuilder answer, IBaseResource resource) {
        return answer.type(call.format().mediaType())
                .entity(texts.write(resource, call.format()))
                .build();
    }

    public static RefusedMessage unknown() {
        return new RefusedMessage(Problem.of(404, "There is no such appointment"));
    }

    private static URI address(UUID id) {
        return URI.create("/fhir/r4/Appointment/" + id);
    }
}
