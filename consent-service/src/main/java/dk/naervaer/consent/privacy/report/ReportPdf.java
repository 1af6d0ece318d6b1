package dk.naervaer.consent.privacy.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// Prints a report as a PDF that can be read aloud: tagged, with its language and its fonts in it.
@Singleton
public class ReportPdf {

    record report(AccessReport report) implements TemplateInstance {}

    /// What XML cannot say, whatever somebody has called themselves.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String FONT = "Liberation Sans";

    public Uni<byte[]> of(AccessReport report) {
        return new report(report)
                .createUni()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(ReportPdf::print);
    }

    static byte[] print(String html) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                    .withHtmlContent(UNPRINTABLE.matcher(html).replaceAll("\uFFFD"), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String style) {
        var name = "/liberation/LiberationSans-" + style + ".ttf";
        var font = ReportPdf.class.getResourceAsStream(name);
        if (font == null) throw new UncheckedIOException(new FileNotFoundException(name));
        return font;
    }
}
