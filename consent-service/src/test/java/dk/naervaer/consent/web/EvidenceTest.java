package dk.naervaer.consent.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.consent.web.page.EnglishFormTexts;
import dk.naervaer.consent.web.page.FormTexts;
import io.quarkus.qute.i18n.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /// LIX: words in a sentence, and how many of a hundred words have more than six letters.
    @Test
    void the_explanation_is_easy_to_read() {
        var said =
                EXPLANATION.stream()
                        .map(name -> message(FormTexts.class, name))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\\{[^}]*}", "Max");
        assertThat(lix(said)).isLessThan(40);
        assertThat(lix("Samtykkebestemmelserne gennemgås")).isGreaterThan(40);
        assertThat(lix("Du kan ringe. Vi er her.")).isEqualTo(3);
    }

    private static double lix(String text) {
        var words = Pattern.compile("\\p{L}+").matcher(text).results().map(MatchResult::group);
        var lengths = words.map(String::length).toList();
        var sentences = Pattern.compile("[.!?:](\\s|$)").matcher(text).results().count();
        var longWords = lengths.stream().filter(length -> length > 6).count();
        return (double) lengths.size() / Math.max(1, sentences)
                + 100.0 * longWords / lengths.size();
    }

    private static String message(Class<?> texts, String name) {
        try {
            return texts.getMethod(name).getAnnotation(Message.class).value();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
