package dk.naervaer.consent.patient;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.personaldata.PersonId;
import dk.naervaer.web.access.Look;
import dk.naervaer.web.identity.CurrentUser;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For whom the one who is signed in acts in this request: what they ask for, and, once the
/// register has been asked, who it is. Any template reads it as `inject:acting`.
@Named("acting")
@RequestScoped
public class Acting {

    public static final String COOKIE = "nv-acting";
    private static final String PARAMETER = "patient";

    private final CurrentVertxRequest request;
    private final CurrentUser user;
    private final Patients patients;
    private final Look look;
    private @Nullable Patient patient;

    Acting(CurrentVertxRequest request, CurrentUser user, Patients patients, Look look) {
        this.request = request;
        this.user = user;
        this.patients = patients;
        this.look = look;
    }

    /// Programs say it with each request; browsers keep it until somebody stops.
    public Optional<PersonId> wished() {
        var context = request.getCurrent();
        if (context == null) return Optional.empty();
        if (program()) return context.queryParam(PARAMETER).stream().findFirst().map(Acting::id);
        var cookie = context.request().getCookie(COOKIE);
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(id(cookie.getValue()));
    }

    /// For what concerns whoever is signed in and nobody else: whether they act for somebody
    /// meanwhile, which they are told there.
    public Uni<Boolean> meanwhile() {
        var wished = wished();
        if (wished.isEmpty()) return Uni.createFrom().item(false);
        return patients.actedFor(user, wished.get())
                .invoke(found -> found.ifPresent(this::told))
                .map(_ -> on());
    }

    private void told(Patient other) {
        is(other);
        look.showed(other.id().value(), "acting", other.id(), null);
        look.by(other.visitor().value());
    }

    public boolean program() {
        var context = request.getCurrent();
        return context != null && context.normalizedPath().startsWith("/api/");
    }

    /// What is no pseudonym is nobody's.
    private static PersonId id(String said) {
        try {
            return PersonId.of(said);
        } catch (IllegalArgumentException _) {
            return PersonId.of("00000000-0000-0000-0000-000000000000");
        }
    }

    public void is(Patient visited) {
        patient = visited;
    }

    public boolean on() {
        return patient != null && !patient.inPerson();
    }

    public String name() {
        return patient == null ? "" : patient.name();
    }

    public Capacity capacity() {
        return patient == null ? Capacity.SELF : patient.capacity();
    }

    @Override
    public String toString() {
        return "acting";
    }
}
