package dk.naervaer.booking.intake.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.booking.intake.Reception;
import dk.naervaer.booking.intake.RefusedMessage;
import dk.naervaer.booking.intake.RegisteredEpj;
import dk.naervaer.booking.intake.Speaker;
import dk.naervaer.eventsourcing.store.Cause;
import dk.naervaer.web.access.ShowsNobody;
import dk.naervaer.web.error.Problem;
import dk.naervaer.web.identity.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// The wide door, for months of appointments at once.
@ShowsNobody
@Path(ImportEndpoint.PATH)
public class ImportEndpoint {

    private static final Logger LOG = Logger.getLogger(ImportEndpoint.class);
    static final String PATH = "/api/import";
    static final String NDJSON = "application/x-ndjson";
    private static final String GZIP = "gzip";
    private static final int BLOCK = 64 * 1024;
    private static final long LONGEST = 500L * 1024 * 1024;
    // Appointments are written with many words in common.
    private static final long LONGEST_UNPACKED = 20 * LONGEST;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Languages languages;
    private final Reception reception;
    private final Imports imports;
    private final Speaker speaker;
    private final ObjectMapper json;
    private final Set<String> importing = ConcurrentHashMap.newKeySet();

    ImportEndpoint(
            Languages languages,
            Reception reception,
            Imports imports,
            Speaker speaker,
            ObjectMapper json) {
        this.languages = languages;
        this.reception = reception;
        this.imports = imports;
        this.speaker = speaker;
        this.json = json;
    }

    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Blocking
    @Operation(summary = "Takes a message a line; each is answered by a line, while more are sent")
    public Response post(
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body) {
        if (encoding != null && !encoding.equals(GZIP))
            throw new RefusedMessage(Problem.of(415, "The content encoding may only be gzip"));
        var epj = speaker.required().await().atMost(PATIENCE);
        var unpacked = encoding == null ? body : unpacked(body);
        if (!importing.add(epj.client()))
            throw new RefusedMessage(
                    Problem.of(429, "An import of this EPJ is under way: send this one after it"));
        try {
            var id = imports.begin(epj.client()).await().atMost(PATIENCE);
            StreamingOutput answer = out -> run(id, epj, unpacked, out);
            return Response.ok(answer, NDJSON).location(URI.create(PATH + "/" + id)).build();
        } catch (RuntimeException e) {
            importing.remove(epj.client());
            throw e;
        }
    }

    private static InputStream unpacked(InputStream body) {
        try {
            return new GZIPInputStream(body, BLOCK);
        } catch (IOException _) {
            throw new RefusedMessage(Problem.of(400, "The body is not packed with gzip"));
        }
    }

    /// The sender's reading never holds up ours.
    private void run(UUID id, RegisteredEpj epj, InputStream body, OutputStream out)
            throws IOException {
        var spool = new Spool();
        var reading = Thread.startVirtualThread(() -> read(id, epj, body, spool));
        try {
            spool.copyTo(out);
            reading.join();
        } catch (InterruptedException e) {
            reading.interrupt();
            throw new InterruptedIOException(e.getMessage());
        }
    }

    private void read(UUID id, RegisteredEpj epj, InputStream body, Spool spool) {
        try (spool) {
            new Import(id, epj, languages, reception, imports, json)
                    .run(new Lines(body, LONGEST_UNPACKED), spool);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("An import ends early: %s", Cause.of(e));
        } finally {
            importing.remove(epj.client());
        }
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @RolesAllowed(Roles.EPJ_SYSTEM)
    @Operation(summary = "How far an import of this EPJ has come")
    public Uni<Imports.Progress> get(@PathParam("id") UUID id) {
        return speaker.required()
                .flatMap(epj -> imports.find(id, epj.client()))
                .map(found ->
                        found.orElseThrow(() ->
                                new RefusedMessage(Problem.of(404, "There is no such import"))));
    }

    @ServerExceptionMapper
    public Response refused(RefusedMessage refused) {
        return refused.problem().response();
    }
}
