package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.desk.Decisions.Said;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.personaldata.KeyClass;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.FreshLogin;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One request for erasure: answered class by class, then followed until every service is done.
@Looks(Purpose.PRIVACY)
@Path("/privacy/requests/{id}")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.TEXT_HTML)
public class RequestPages {

    /// What was chosen in the form, or what the rules propose where nothing was.
    public record Form(List<Said> said, List<Fault> faults) {

        public boolean chosen(RequestFiles.Line line, String kind) {
            return of(line).map(one -> one.kind().name())
                    .orElseGet(() -> line.proposal().kind().name())
                    .equals(kind);
        }

        public String reason(RequestFiles.Line line) {
            return of(line).map(Said::reason).orElse("");
        }

        public List<Wrong> wrong(RequestFiles.Line line) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(line.keyClass().name()))
                    .map(Fault::wrong)
                    .toList();
        }

        private Optional<Said> of(RequestFiles.Line line) {
            return said.stream().filter(one -> one.keyClass() == line.keyClass()).findFirst();
        }

        @Override
        public String toString() {
            return "form";
        }
    }

    record request(RequestFiles.File file, Form form, List<Answer.Kind> kinds)
            implements TemplateInstance {}

    record request$progress(RequestFiles.File file) implements TemplateInstance {}

    private final RequestFiles files;
    private final Counter counter;
    private final Decisions decisions;

    RequestPages(RequestFiles files, Counter counter, Decisions decisions) {
        this.files = files;
        this.counter = counter;
        this.decisions = decisions;
    }

    @GET
    public Uni<TemplateInstance> page(UUID id) {
        return shown(id, new Form(List.of(), List.of()));
    }

    /// Read again while services are at it.
    @GET
    @Path("progress")
    public Uni<TemplateInstance> progress(UUID id) {
        return files.file(id).map(request$progress::new);
    }

    @POST
    @FreshLogin
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(UUID id, MultivaluedMap<String, String> fields) {
        var said = Arrays.stream(KeyClass.values()).flatMap(one -> said(one, fields)).toList();
        return files.find(id)
                .flatMap(found ->
                        counter.someone(found.request().person().value())
                                .flatMap(someone -> decisions.answer(found, someone, said)))
                .flatMap(faults ->
                        faults.isEmpty()
                                ? Uni.createFrom()
                                        .item(
                                                Response.seeOther(
                                                                URI.create(
                                                                        "/privacy/requests/" + id))
                                                        .build())
                                : shown(id, new Form(said, faults))
                                        .map(page -> Response.status(422).entity(page).build()));
    }

    private static Stream<Said> said(KeyClass keyClass, MultivaluedMap<String, String> fields) {
        var chosen = fields.getFirst("answer-" + keyClass);
        var reason = fields.getFirst("reason-" + keyClass);
        return Arrays.stream(Answer.Kind.values())
                .filter(kind -> kind.name().equals(chosen))
                .map(kind -> new Said(keyClass, kind, reason == null ? "" : reason));
    }

    private Uni<TemplateInstance> shown(UUID id, Form form) {
        return files.file(id).map(file -> new request(file, form, List.of(Answer.Kind.values())));
    }
}
