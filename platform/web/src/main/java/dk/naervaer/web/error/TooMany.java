package dk.naervaer.web.error;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Tells whoever asks too often when to ask again, in whatever format they are refused.
public class TooMany {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String SOON = "1";

    @ServerResponseFilter
    public void tellWhen(ContainerResponseContext response) {
        if (response.getStatus() == TOO_MANY_REQUESTS)
            response.getHeaders().putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(SOON));
    }
}
