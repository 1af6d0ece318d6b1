package dk.naervaer.web.page;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The two languages of the pages; Danish unless someone asks for English.
public enum Language {
    DA("da"),
    EN("en");

    private final String tag;
    private final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    /// What the `lang` attribute of a page says.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == DA ? EN : DA;
    }

    static Optional<Language> of(@Nullable String tag) {
        return Stream.of(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /// The first language the browser asks for that we have; Danish when it asks for neither.
    static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return DA;
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(DA);
        } catch (IllegalArgumentException _) {
            return DA;
        }
    }
}
