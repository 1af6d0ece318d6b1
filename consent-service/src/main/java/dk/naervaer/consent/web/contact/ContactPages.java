package dk.naervaer.consent.web.contact;

import dk.naervaer.consent.patient.Patient;
import dk.naervaer.consent.web.Door;
import dk.naervaer.consent.web.Faults;
import dk.naervaer.consent.web.Wrong;
import dk.naervaer.web.access.Looks;
import dk.naervaer.web.access.Purpose;
import dk.naervaer.web.identity.Roles;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// "Besked til dig": where the patient wants to be told.
@Looks(Purpose.OWN)
@Path("/contact")
@RolesAllowed(Roles.PATIENT)
@Produces(MediaType.TEXT_HTML)
public class ContactPages {

    record contact(Written written, ContactShown standing, Patient patient, Faults faults)
            implements TemplateInstance {}

    /// The form as a browser sends it.
    public record Written(
            @FormParam("channel") @Nullable String channel,
            @FormParam("phone") @Nullable String phone,
            @FormParam("phoneAgain") @Nullable String phoneAgain,
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String language) {

        static Written of(ContactShown it) {
            return new Written(
                    it.channel().name(), it.phone(), it.phone(), it.email(), it.language());
        }

        ContactRequest request() {
            return new ContactRequest(channel, phone, email, language);
        }

        /// A slip of the finger would tell a stranger: the number is typed twice.
        Faults faults() {
            var faults = request().faults();
            return digits(phone).equals(digits(phoneAgain))
                    ? faults
                    : faults.and(Faults.of("phoneAgain", Wrong.PHONE_TWICE));
        }

        private static String digits(@Nullable String number) {
            return number == null ? "" : number.replaceAll("\\s", "");
        }

        @Override
        public String toString() {
            return "written contact";
        }
    }

    private final Door door;
    private final ContactKeeping contacts;

    ContactPages(Door door, ContactKeeping contacts) {
        this.door = door;
        this.contacts = contacts;
    }

    @GET
    public Uni<TemplateInstance> page() {
        return door.patientOrHome()
                .flatMap(patient ->
                        contacts.of(patient.id())
                                .map(it -> new contact(Written.of(it), it, patient, Faults.NONE)));
    }

    /// Nobody who acts for the patient is shown the form; without it, nothing is changed.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> choose(Written written) {
        var faults = written.faults();
        return door.patientOrHome()
                .flatMap(patient ->
                        faults.none()
                                ? contacts.choose(patient, written.request()).map(_ -> back())
                                : refused(patient, written, faults));
    }

    private Uni<Response> refused(Patient patient, Written written, Faults faults) {
        return contacts.of(patient.id())
                .map(it -> new contact(written, it, patient, faults))
                .flatMap(TemplateInstance::createUni)
                .map(html -> Response.status(422).entity(html).type(MediaType.TEXT_HTML).build());
    }

    private static Response back() {
        return Response.seeOther(URI.create("/contact")).build();
    }
}
