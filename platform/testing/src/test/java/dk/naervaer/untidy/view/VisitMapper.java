package dk.naervaer.untidy.view;

import dk.naervaer.tidy.visit.Visit;
import dk.naervaer.untidy.web.VisitPages;
import dk.naervaer.untidy.wiring.VisitWiring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Breaks what a view can break.
public final class VisitMapper {

    @Nullable VisitPages pages;
    @Nullable VisitWiring wiring;
    Visit.@Nullable State ofAnotherService;

    public void setPages(@Nullable VisitPages pages) {
        this.pages = pages;
    }

    static boolean hears_an_old_version(String type) {
        return type.equals("relative-named.v1");
    }

    static long reads_the_clock() {
        return Instant.now().toEpochMilli() - System.currentTimeMillis();
    }
}
