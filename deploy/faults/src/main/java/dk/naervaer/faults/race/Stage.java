package dk.naervaer.faults.race;

import dk.naervaer.local.infra.Csv;
import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The running suite that races are held in, and how each of its people is known there.
///
/// @param demo the folder of the published test persons
/// @param clock the domain's time
public record Stage(Ports ports, Path demo, Tokens tokens, Clock clock) {

    private static final String CPR = "1.2.208.176.1.2";
    private static final String BORN_BEFORE = "2000";

    /// Whoever hands out access tokens.
    public interface Tokens {

        String epj() throws IOException, InterruptedException;

        String staff() throws IOException, InterruptedException;

        String patient(Csv.Row patient) throws IOException, InterruptedException;
    }

    String url(Place place, String path) {
        return "http://" + ports.address(place) + path;
    }

    /// Test persons who decide for themselves; the first of them is left to whoever needs one
    /// without all that.
    List<Csv.Row> patients() throws IOException {
        return Csv.read(demo.resolve("test-patients.csv")).stream()
                .filter(one -> one.get("identifierOid").equals(CPR))
                .filter(one -> one.get("deceased").equals("no"))
                .filter(one -> one.get("born").compareTo(BORN_BEFORE) < 0)
                .skip(1)
                .toList();
    }

    /// A connection string to one of the stores.
    public String database(Place place) {
        return "jdbc:postgresql://%s/%s".formatted(ports.address(Place.POSTGRES), place.label());
    }
}
