package dk.naervaer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/// A patient who over the years has let many relatives in and out again.
record ConsentingPatient(int port, String token, LocalDate until) {

    static final int RELATIVES = 50;
    static final int CONSENTS = 1000;
    static final String FAMILY = "Prøvesen";
    private static final int SIDE_BY_SIDE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Whether consent-service has heard of an appointment of theirs.
    boolean isKnown() {
        try (var door = new Door(port, Door.bearer(token))) {
            return door.send(new Letter("GET", "/api/relatives", "application/json", "")) == 200;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Names the relatives and gives each as many consents, one after the other, the last of which
    /// stays; answers the relatives' ids.
    List<String> decide() throws InterruptedException {
        var numbers = new ConcurrentLinkedQueue<>(IntStream.range(0, RELATIVES).boxed().toList());
        var ids = new ConcurrentLinkedQueue<String>();
        new Connections(SIDE_BY_SIDE, port, Door.bearer(token))
                .each(door -> {
                    for (var number = numbers.poll(); number != null; number = numbers.poll())
                        ids.add(decide(door, number));
                });
        return List.copyOf(ids);
    }

    private String decide(Door door, int number) throws IOException {
        var relative =
                made(
                        door,
                        "/api/relatives",
                        """
                        {"given":"Nr. %d","family":"%s","relationship":"DAUC","phone":"+4520%06d",\
                        "email":null,"language":"da","channel":"SMS"}\
                        """
                                .formatted(number, FAMILY, 100_000 + number));
        for (var each = CONSENTS / RELATIVES; each > 0; each--) {
            var consent = made(door, "/api/consents", consent(relative));
            if (each > 1) withdraw(door, consent);
        }
        return relative;
    }

    private String consent(String relative) {
        return """
        {"relativeId":"%s","degree":"ATTEND","until":"%s","scope":{"type":"ALL"}}\
        """
                .formatted(relative, until);
    }

    private static void withdraw(Door door, String consent) throws IOException {
        var path = "/api/consents/" + consent + "/withdrawal";
        var status = 0;
        do {
            status = post(door, path, "{}").status();
        } while (status == 202);
        Senders.accept(status);
    }

    private static String made(Door door, String path, String body) throws IOException {
        var reply = post(door, path, body);
        if (reply.status() != 201) throw new IOException(path + " answers " + reply.status());
        return JSON.readTree(reply.text()).path("id").asText();
    }

    private static Door.Reply post(Door door, String path, String body) throws IOException {
        return door.reply(new Letter("POST", path, "application/json", body));
    }
}
