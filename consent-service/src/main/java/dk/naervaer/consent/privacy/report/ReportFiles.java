package dk.naervaer.consent.privacy.report;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// Hands a report out as a file: the one place through which every export leaves.
@Singleton
public class ReportFiles {

    private final ReportPdf pdf;

    ReportFiles(ReportPdf pdf) {
        this.pdf = pdf;
    }

    /// @param format `json`; anything else is a PDF
    public Uni<Response> attachment(AccessReport report, @Nullable String format) {
        return "json".equals(format)
                ? Uni.createFrom().item(file(report, MediaType.APPLICATION_JSON, "json"))
                : pdf.of(report).map(bytes -> file(bytes, "application/pdf", "pdf"));
    }

    private static Response file(Object content, String type, String extension) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"naervaer." + extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
