package dk.naervaer.local.infra;

import dk.naervaer.local.process.ChildCommand;
import dk.naervaer.local.settings.DataFolder;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Refusal;
import dk.naervaer.local.settings.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The identity provider: built once per checkout, with one home and one realm per data folder.
public final class Keycloak implements Part {
    private static final String REALM_FILE = "naervaer-realm.json";
    private static final List<String> JVM =
            List.of(
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Duser.language=en",
                    "-Duser.country=US");
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    private final SuiteSettings settings;
    private final Realm realm;

    public Keycloak(SuiteSettings settings, Realm realm) {
        this.settings = settings;
        this.realm = realm;
    }

    @Override
    public Place place() {
        return Place.KEYCLOAK;
    }

    @Override
    public ChildCommand prepare() throws IOException, InterruptedException {
        var software = software();
        build(software);
        var home = settings.data().of("keycloak");
        link(software, home);
        placeRealm(home);
        var url = settings.ports().url(place());
        return keycloak(
                home,
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().of(place()),
                "--hostname=" + url);
    }

    private Path software() throws IOException {
        try (var folders = Files.newDirectoryStream(settings.software(), "keycloak-*.*")) {
            for (var folder : folders) {
                if (Files.isDirectory(folder)) {
                    return folder;
                }
            }
        }
        throw new Refusal("Keycloak is not unpacked; run ./dev up without --no-build.");
    }

    /// Twenty seconds of work that Keycloak would otherwise do at every start.
    private void build(Path software) throws IOException, InterruptedException {
        try (var _ = SoftwareLock.hold(software)) {
            var built = software.resolve("built");
            if (!Files.exists(built)) {
                var command =
                        keycloak(
                                software,
                                "build",
                                "--db=dev-file",
                                "--features-disabled=kerberos,ciba,par,device-flow");
                Tool.run("Preparing Keycloak", command, settings.data().log("keycloak-build"));
                Files.createFile(built);
            }
        }
    }

    /// The data folder becomes a Keycloak home whose programs are links, so suites share software
    /// only.
    private static void link(Path software, Path home) throws IOException {
        Files.createDirectories(home);
        for (var part : List.of("lib", "conf", "providers", "themes", "bin")) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, software.resolve(part));
        }
    }

    /// Keycloak imports a realm only where there is none; nothing of value lives in it, so another
    /// realm (other ports, other demo people) starts over.
    private void placeRealm(Path home) throws IOException {
        var file = home.resolve("data/import").resolve(REALM_FILE);
        var wanted = realm.text();
        if (Files.exists(file) && Files.readString(file).equals(wanted)) {
            return;
        }
        DataFolder.delete(home.resolve("data"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, wanted);
    }

    private static ChildCommand keycloak(Path home, String... arguments) {
        var words = new ArrayList<String>(JVM);
        words.add("-Dkc.home.dir=" + home);
        words.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        words.addAll(List.of(arguments));
        return ChildCommand.java(384, words, ADMINISTRATOR);
    }

    @Override
    public boolean isReady() {
        return Reachable.answersOk(
                "http://%s/realms/naervaer/.well-known/openid-configuration"
                        .formatted(settings.ports().address(place())));
    }
}
