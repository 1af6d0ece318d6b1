package dk.naervaer.web.page;

import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.time.DanishTime;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What the page shell and any template may ask about this request, as `inject:shell`.
@Named("shell")
@RequestScoped
public class Shell {

    private final CurrentUser user;
    private final Language language;
    private final @Nullable RoutingContext request;
    private final Assets assets;
    private final String helpPhone;

    Shell(
            CurrentUser user,
            CurrentLanguage language,
            CurrentVertxRequest request,
            Assets assets,
            @ConfigProperty(name = "naervaer.help-phone") String helpPhone) {
        this.user = user;
        this.language = language.get();
        this.request = request.getCurrent();
        this.assets = assets;
        this.helpPhone = helpPhone;
    }

    public String lang() {
        return language.tag();
    }

    public String otherLang() {
        return language.other().tag();
    }

    public boolean signedIn() {
        return user.signedIn();
    }

    public String userName() {
        return user.name();
    }

    /// Whether a link that only some may follow is shown.
    public boolean plays(String role) {
        return user.has(role);
    }

    public String helpPhone() {
        return helpPhone;
    }

    /// For `tel:` links, which allow no blanks.
    public String helpPhoneHref() {
        return "tel:" + helpPhone.replace(" ", "");
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /// Dates and times in the page's language: `{inject:shell.time.dateTime(at)}`.
    public DanishTime time() {
        return new DanishTime(language);
    }

    /// This page in the other language, with the rest of its query kept.
    public String switchHref() {
        var kept =
                request == null
                        ? ""
                        : request.queryParams().entries().stream()
                                .filter(entry -> !entry.getKey().equals(CurrentLanguage.NAME))
                                .map(entry ->
                                        encode(entry.getKey()) + "=" + encode(entry.getValue()))
                                .collect(Collectors.joining("&"));
        var query = CurrentLanguage.NAME + "=" + otherLang();
        return kept.isEmpty() ? "?" + query : "?" + kept + "&" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
