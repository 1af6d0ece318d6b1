package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// The document store of the reports, behind MongoDB's wire protocol.
public final class Mongo implements Part {
    private final SuiteSettings settings;

    public Mongo(SuiteSettings settings) {
        this.settings = settings;
    }

    @Override
    public Place place() {
        return Place.MONGO;
    }

    @Override
    public ChildCommand prepare() throws IOException {
        var folder = settings.data().of("mongo");
        Files.createDirectories(folder);
        return ChildCommand.java(
                128,
                List.of(
                        "-cp",
                        settings.classPath(),
                        MongoServerProcess.class.getName(),
                        Integer.toString(settings.ports().of(place())),
                        folder.resolve("documents.mv").toString()),
                Map.of());
    }

    @Override
    public boolean isReady() {
        return Reachable.listens(settings.ports().of(place()));
    }
}
