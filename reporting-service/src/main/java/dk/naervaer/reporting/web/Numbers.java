package dk.naervaer.reporting.web;

import dk.naervaer.reporting.figures.Share;
import dk.naervaer.web.page.Language;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/// Numbers as the reader of a page writes them: `1.234` and `33,3 %`.
record Numbers(Language language) {

    private static final String NOTHING = "–";

    String whole(long number) {
        return format("#,##0", number);
    }

    /// A dash when there is nothing to be a share of.
    String percent(Share share) {
        if (!share.hasWhole()) return NOTHING;
        return switch (language) {
            case DA -> format("0.#", share.percent()) + "\u00a0%";
            case EN -> format("0.#", share.percent()) + "%";
        };
    }

    private String format(String pattern, Number number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()))
                .format(number);
    }
}
