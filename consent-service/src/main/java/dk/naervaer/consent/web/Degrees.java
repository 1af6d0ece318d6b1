package dk.naervaer.consent.web;

import dk.naervaer.consent.relative.Degree;
import dk.naervaer.consent.web.DegreeSettings.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The degrees that can be consented to here, and what they are called.
@Named("degrees")
@ApplicationScoped
public class Degrees {

    private final Map<String, Offered> offered;

    Degrees(DegreeSettings settings) {
        this.offered = settings.byCode();
    }

    public List<Degree> all() {
        return offered.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getValue().place()))
                .map(one -> degree(one.getKey(), one.getValue()))
                .toList();
    }

    public Optional<Degree> find(@Nullable String code) {
        return Optional.ofNullable(offered.get(RelativeRequest.text(code)))
                .map(one -> degree(RelativeRequest.text(code), one));
    }

    /// The code itself when it is no longer offered.
    ///
    /// @param language the reader's, `da` or `en`
    public String label(String code, String language) {
        var one = offered.get(code);
        if (one == null) return code;
        return language.equals("en") ? one.en() : one.da();
    }

    private static Degree degree(String code, Offered one) {
        return new Degree(code, one.attends(), one.informs(), one.part());
    }
}
