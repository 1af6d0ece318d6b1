package dk.naervaer.web.error;

import jakarta.ws.rs.core.Response;

/// How failures below some path are written. A service adds a bean for a dialect of its own, such
/// as OperationOutcome below `/fhir`; it is asked before problem details and pages are considered.
public interface ErrorFormat {

    boolean handles(String path);

    Response render(Problem problem);
}
