package dk.naervaer.simulate.send;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.naervaer.simulate.day.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// CloudEvents, one or a batch.
public record EventsDoor(Suite suite, Writing writing) implements Door {

    @Override
    public int most() {
        return 10;
    }

    @Override
    public List<Answer> send(List<Message> messages) throws IOException, InterruptedException {
        return messages.size() == 1 ? List.of(one(messages.getFirst())) : batch(messages);
    }

    private Answer one(Message message) throws IOException, InterruptedException {
        var event = writing.event(message);
        return Answer.of(suite.post("/events", "application/cloudevents+json", event).statusCode());
    }

    private List<Answer> batch(List<Message> messages) throws IOException, InterruptedException {
        var events =
                messages.stream().map(writing::event).collect(Collectors.joining(",", "[", "]"));
        var answer = suite.post("/events", "application/cloudevents-batch+json", events);
        if (answer.statusCode() != 200)
            return Collections.nCopies(messages.size(), Answer.of(answer.statusCode()));
        var answers = new ArrayList<Answer>();
        for (var one : new ObjectMapper().readTree(answer.body()))
            answers.add(Answer.of(one.path("status").asInt()));
        return answers;
    }
}
