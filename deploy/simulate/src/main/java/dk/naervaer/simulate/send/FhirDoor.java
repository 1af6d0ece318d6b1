package dk.naervaer.simulate.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.simulate.day.Message;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// FHIR: one message is a conditional update, several are a batch of them.
public record FhirDoor(Suite suite, Writing writing) implements Door {

    private static final String TYPE = "application/fhir+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public int most() {
        return 20;
    }

    @Override
    public List<Answer> send(List<Message> messages) throws IOException, InterruptedException {
        return messages.size() == 1 ? List.of(one(messages.getFirst())) : batch(messages);
    }

    private Answer one(Message message) throws IOException, InterruptedException {
        var path = "/fhir/r4/Appointment?identifier=" + identifier(message.subject());
        var answer = suite.put(path, TYPE, writing.fhir(message).toString());
        return Answer.of(answer.statusCode());
    }

    private List<Answer> batch(List<Message> messages) throws IOException, InterruptedException {
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "batch");
        var entries = bundle.putArray("entry");
        for (var message : messages) {
            var entry = entries.addObject();
            entry.putObject("request")
                    .put("method", "PUT")
                    .put("url", "Appointment?identifier=" + identifier(message.subject()));
            entry.set("resource", writing.fhir(message));
        }
        var answer = suite.post("/fhir/r4", TYPE, bundle.toString());
        if (answer.statusCode() != 200)
            return Collections.nCopies(messages.size(), Answer.of(answer.statusCode()));
        var answers = new ArrayList<Answer>();
        for (var entry : JSON.readTree(answer.body()).path("entry"))
            answers.add(
                    Answer.of(
                            Integer.parseInt(
                                    entry.at("/response/status").asText().substring(0, 3))));
        return answers;
    }

    public static String identifier(String subject) {
        return URLEncoder.encode(Writing.SYSTEM + "|" + subject, UTF_8);
    }
}
