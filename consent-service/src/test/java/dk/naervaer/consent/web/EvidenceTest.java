package dk.naervaer.consent.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final List<String> EXPLANATION =
            List.of("meaningAttend", "meaningMessage", "meaningWithdraw", "meaningSilence");

    @Test
    void another_explanation_is_another_version() throws NoSuchAlgorithmException {
        var said =
                Stream.of(FormTexts.class, EnglishFormTexts.class)
                        .flatMap(texts -> EXPLANATION.stream().map(name -> message(texts, name)))
                        .collect(Collectors.joining("\n"));
        var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
        assertThat(Evidence.TEXT_VERSION + " " + HexFormat.of().formatHex(hash, 0, 8))
                .isEqualTo("2026-11-28 abcf15553db35a8e");
    }

    private static String message(Class<?> texts, String name) {
        try {
            return texts.getMethod(name).getAnnotation(Message.class).value();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
