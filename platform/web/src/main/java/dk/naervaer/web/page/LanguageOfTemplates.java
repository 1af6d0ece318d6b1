package dk.naervaer.web.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Gives every template the language of its request, so that no page has to remember to; a text
/// rendered outside a request chooses its own.
@Singleton
final class LanguageOfTemplates {

    private final CurrentVertxRequest request;

    LanguageOfTemplates(CurrentVertxRequest request) {
        this.request = request;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::translate);
    }

    private void translate(TemplateInstance page) {
        if (Arc.container().requestContext().isActive()) {
            page.setLocale(CurrentLanguage.of(request.getCurrent()).locale());
        }
    }
}
